// What this machine remembers of a writer outside the record's file: which file it was, and the highest number it gave.
// A file that does not fit its mark was copied or restored, and goes on as a new writer.
#pragma once
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace broaden::core {

struct Marked { std::uint64_t file = 0; std::int64_t seq = 0; };

class Mark {
 public:
  Mark() = default;
  Mark(const std::string& record, const std::string& writer);
  std::optional<Marked> read() const;                    // none: this machine does not know that writer
  bool set(Marked) const;                                // false: it could not be kept, and the next opening finds a new writer
  void advance(std::int64_t seq);                        // after a commit; costs one small write

 private:
  struct Close { void operator()(std::FILE* file) const { std::fclose(file); } };
  std::string path_;                                     // "" keeps nothing
  std::unique_ptr<std::FILE, Close> open_;               // held from the first commit on
};

}
