// The whole desktop over one open record: which place is shown, what is typed, what runs beside the window.
// Draws with Ui and carries out what screens ask for after the frame. Knows no window and no drawing library.
#pragma once
#include <optional>

#include "app/commands/agency_packages.h"
#include "app/commands/beside.h"
#include "app/desktop/screens/agreements.h"
#include "app/desktop/screens/checklists.h"
#include "app/desktop/screens/files.h"
#include "app/desktop/screens/first_run.h"
#include "app/desktop/screens/kept.h"
#include "app/desktop/screens/learning.h"
#include "app/desktop/screens/looking.h"
#include "app/desktop/screens/machines.h"
#include "app/desktop/screens/mobility.h"
#include "app/desktop/screens/opportunities.h"
#include "app/desktop/screens/palette.h"
#include "app/desktop/screens/places.h"
#include "app/desktop/screens/plan.h"
#include "app/desktop/screens/preferences.h"
#include "app/desktop/screens/profile.h"
#include "app/desktop/screens/reader.h"
#include "app/desktop/screens/settings.h"
#include "app/desktop/screens/sharing.h"
#include "app/desktop/screens/today.h"
#include "app/desktop/ui/page.h"
#include "core/store/search.h"

namespace broaden::app::screens {

class Desk {
 public:
  // The session outlives the desk. wake: called from another thread when draw() should be called again.
  // Its packages are ours: what the agency published is laid over them here.
  static core::Result<std::unique_ptr<Desk>> open(Session&, std::function<void()> wake, Machine = {});

  ~Desk() { if (looking_) looking_->stop(); }
  void draw(ui::Ui&);                                    // between ui.begin() and ui.end()
  void carry_out(ui::Ui&);                               // after ui.end(): acts asked for, and results that came in
  bool wants_frame() const;                              // something changed that the next frame shows
  void go(const std::string& where, const std::string& item = {});   // "mobility", or a tab: "mobility/position"; an item's own tab is found
  const std::string& place() const { return place_; }
  std::string where() const;                             // the place and its tab, as go() takes it
  void say(const std::string& title, const std::string& words);   // over the page, until it is put away
  void on_monitor(ui::Ui&, float scale);                 // the window lies on one with this scale now
  bool wants_close() const { return closing_; }
  bool busy() const { return beside_->busy() || reader_->busy(); }     // something runs beside the window
  bool wait(std::chrono::milliseconds most) const { return reader_->wait(most); }   // for what is being read, by who draws pictures

 private:
  Desk(Session& session, std::unique_ptr<Beside> beside, std::unique_ptr<Reader> reader, std::function<void()> wake)
      : wake_(std::move(wake)), ours_(session.packages), packages_(ours_), session_{session.record, packages_, session.clock, session.transport}, beside_(std::move(beside)), reader_(std::move(reader)),
        lists_(session.record, packages_, grounds_, *reader_),
        today_(session.record, *reader_), learned_(session.record, *reader_), learning_(session.record, *reader_), card_(session.record, *reader_), look_(*reader_), hits_(*reader_) {}

  void take_in_packages();
  void draw_place(ui::Ui&);
  void draw_tabs(ui::Ui&);
  void draw_plan(ui::Ui&);
  void draw_part(ui::Ui&);
  void draw_adding(ui::Ui&);
  void draw_messages(ui::Ui&);
  void look_for_hits();
  void forget_hits();
  void draw_hits(ui::Ui&);
  void draw_search(ui::Ui&, bool enter);                 // enter: the first of what is found is meant
  void take(ui::Ui&, const Offer&);
  void draw_passphrase(ui::Ui&);
  void start_writing(Asks::AskedFile);
  void draw_where(ui::Ui&);
  void draw_written(ui::Ui&);
  void draw_settings(ui::Ui&);
  void shortcuts(ui::Ui&);
  ui::PageText page_text();
  std::string& part();                                   // the tab shown of this place
  const TodayView* today_view();
  const CardView* card_view();
  const PlanView* plan_view();
  const LearnedMinutes* learned(const PlanView&);
  Hands hands() { return {lists_, editing_, asks_}; }
  void start_new();
  void open_item(const std::string& id);
  template <class View, class Read> const View* kept(Kept<View>&, Read);
  template <class View, class Read> const View* followed(Followed<View>&, Read);

  void keep_drafts();
  void carry_out(ui::Ui&, Asks::Asked);
  void show_fields_of(ui::Ui&, const std::string& item);
  void finished(ui::Ui&, const Command&, const std::string& from, const core::Result<Outcome>&);
  void succeeded(ui::Ui&, const Command&, const std::string& from, const Outcome&);
  void show_wrong_field(ui::Ui&, const Command&, const std::string& from);
  void failed(const Command&, const std::string& from, const core::Error&);
  void say_at_first();
  void say_at_midnight();
  core::Result<std::vector<core::Stored<core::Learning>>> learning_of_plan() const;
  void make_preview();
  void make_shared_preview();
  void look_at_paste();
  void look_into_file();
  void take_look();
  bool holds_dialogs() const;
  void show(const core::Error&, const std::string& from);
  void restore_drafts();

  std::function<void()> wake_;                           // another thread may call it
  const core::Packages& ours_;
  core::Packages packages_;                              // ours, with those of the agency that count
  std::vector<AgencyPackageView> agency_packages_;
  std::int64_t packages_version_ = -1;                   // of the record, when they were read
  Session session_;
  std::unique_ptr<Beside> beside_;
  std::unique_ptr<Reader> reader_;
  std::string place_ = "today";
  std::string search_;
  struct Said { std::string title, words; bool of_dialog = false; };
  std::optional<Said> error_;
  bool to_top_ = false;                                  // so that the error can be seen
  bool again_ = true;
  bool closing_ = false;
  core::Date day_;                                       // when it was last drawn
  std::int64_t weighing_since_ = 0;                      // what the rules say is waited for
  bool to_tell_ = false;                                 // the day turned, and what came due is still worked out
  std::vector<std::string> running_;                     // "from" of what runs beside, in order

  Asks asks_;
  Editing editing_;
  Bearings bearings_;                                    // for what is read on the window's thread
  Grounds grounds_{std::make_shared<const core::Packages>(packages_)};
  Lists lists_;
  std::map<std::string, std::string> part_;              // by place
  struct Awaiting { Asks::Asked asked; std::string passphrase, again, error; bool opening = true; };
  std::optional<Awaiting> awaiting_;                     // a command that waits for the passphrase
  std::optional<Asks::AskedFile> to_write_;              // a command that waits for where to write
  FilePick pick_;
  struct Written { std::string path, said; };
  std::optional<Written> written_;                       // the newest file, until another act

  struct Whose { core::Profile person; std::string agency; };   // agency: of the open connection, "" without one
  core::Result<Whose> read_whose() const;
  Kept<Whose> whose_;

  Followed<TodayView> today_;
  TodayDraft today_draft_;
  PlanQuery plan_query_, plan_seen_;
  Kept<PlanView> plan_;
  Followed<LearnedMinutes> learned_;                     // of the plan shown
  PlanDraft plan_draft_;
  LearningQueryUi learning_query_;
  LearningLog learning_;
  Kept<MobilityView> mobility_;
  Kept<PreferencesView> preferences_;
  PreferencesDraft preferences_draft_;
  AgreementsQuery agreements_query_, agreements_seen_;
  Kept<AgreementsView> agreements_;
  AgreementsDraft agreements_draft_;
  OpportunitiesQuery opportunities_query_, opportunities_seen_;
  Kept<OpportunitiesView> opportunities_;
  OpportunitiesDraft opportunities_draft_;
  Followed<CardView> card_;
  Kept<std::vector<PublishedList>> published_;
  Kept<SharingView> sharing_;
  SharingDraft sharing_draft_;
  Kept<MachinesView> machines_;
  FilesDraft files_draft_;
  Newest<TakingView> look_;
  std::shared_ptr<Looking> looking_;                     // while a file is looked into
  Kept<SettingsView> settings_;
  SettingsDraft settings_draft_;
  Machine machine_;
  struct Searched { std::string words; std::int64_t version = -1; bool operator==(const Searched&) const = default; };
  Searched searched_;                                    // what hits_ was asked for
  bool first_hit_meant_ = false;                         // Enter came before they did
  Newest<std::vector<core::Hit>> hits_;
};

template <class View, class Read> const View* Desk::kept(Kept<View>& kept, Read read) {
  auto day = session_.clock.today();
  if (auto version = session_.record.version(); !kept.view || kept.version != version || kept.day != day) {
    auto fresh = read();
    if (!fresh) {
      show(fresh.error(), {});
      return nullptr;
    }
    kept.view = std::move(*fresh);
    kept.version = version, kept.day = day;
  }
  return &*kept.view;
}

template <class View, class Read> const View* Desk::followed(Followed<View>& one, Read read) {
  auto* view = one.view(std::move(read));
  if (auto problem = one.problem()) show(*problem, {});
  return view;
}

}
