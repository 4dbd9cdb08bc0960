// A view with what it was read for: read again only when the record, the day or the question changed.
#pragma once
#include "app/desktop/screens/reader.h"
#include "core/base/date.h"

namespace broaden::app::screens {

template <class View> struct Kept {
  std::optional<View> view;
  std::int64_t version = -1;
  core::Date day;
};

// One that may take long: read beside the window, and the former one stays until it is there.
template <class View> class Followed {
 public:
  Followed(const core::Record& record, Reader& reader) : record_(record), reader_(reader), newest_(reader) {}

  // read(core::Record&) -> Result<View>, beside the window. nullptr: nothing is here yet.
  template <class Read> const View* view(Read read) {
    auto version = record_.version();
    auto day = record_.clock().today();
    if (version != version_ || day != day_) {
      version_ = version, day_ = day;
      newest_.ask(std::move(read));
      reader_.take_soon();
    }
    return newest_.view();
  }
  void forget() { newest_.forget(), version_ = -1; }     // another question: what it was asked before is no answer to it
  std::optional<core::Error> problem() { return newest_.problem(); }
  std::int64_t& waited_since() { return waited_since_; }

 private:
  const core::Record& record_;
  Reader& reader_;
  Newest<View> newest_;
  std::int64_t version_ = -1, waited_since_ = 0;
  core::Date day_;
};

}
