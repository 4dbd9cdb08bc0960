// Several machines of one executive, their clocks hours apart, and changes that travel late, doubled and out of order.
#pragma once
#include <map>
#include <optional>
#include <random>
#include <set>

#include "core/store/heads.h"
#include "tests/store/home.h"

namespace broaden::tests {

struct Machine {
  Machine(Instant at, const std::string& path) : clock(at), record(must(Record::create(path, clock))) {}
  HandClock clock;
  std::optional<Record> record;                          // nothing only while it is closed
};

class Machines {
 public:
  // With a path, the first one's record is a file there, which can be closed and opened again.
  explicit Machines(std::vector<int> hours_off, const std::string& path = {}) : path_(path) {
    for (auto hours : hours_off) {
      all_.push_back(std::make_unique<Machine>(Instant{now_.ms + hours * 3'600'000LL}, all_.empty() && !path.empty() ? path : ":memory:"));
      must(keep_bytes(*all_.back()->record, evidence));  // files travel by themselves, not with the changes
      mailboxes_.emplace_back();
    }
  }

  std::size_t size() const { return all_.size(); }
  Record& operator[](std::size_t i) { return *all_.at(i)->record; }

  void reopen() {
    auto& first = *all_.at(0);
    first.record.reset();
    first.record.emplace(must(Record::open(path_, first.clock)));
  }

  void pass(std::int64_t ms) {
    now_.ms += ms;
    for (auto& machine : all_) machine->clock.move(ms);
  }

  // What a machine has written since goes to the mailbox, with the time at which that took it.
  void post(std::size_t i) {
    auto& box = mailboxes_.at(i);
    for (auto& change : must(changes_after((*this)[i], (*this)[i].writer(), static_cast<std::int64_t>(box.size())))) box.push_back({change, now_});
  }

  // One machine reads some of what another has posted, from the beginning, as after a lost reply.
  void read(std::size_t reader, std::size_t author, std::size_t upto) {
    auto& box = mailboxes_.at(author);
    for (std::size_t k = 0; k < std::min(upto, box.size()); ++k) deliver(reader, box[k]);
  }

  // Everything to everyone: shuffled, a part of it twice, its author included.
  void read_all(std::mt19937& random) {
    for (std::size_t i = 0; i < size(); ++i) post(i);
    for (std::size_t reader = 0; reader < size(); ++reader) {
      std::vector<Posted> rest;
      for (auto& box : mailboxes_)
        for (auto& one : box)
          for (auto times = random() % 4 == 0 ? 2 : 1; times > 0; --times) rest.push_back(one);
      std::shuffle(rest.begin(), rest.end(), random);
      auto tx = must(Tx::begin((*this)[reader].db()));
      for (auto& one : rest) must(receive((*this)[reader], tx, {&one.change, 1}, one.at));
      must(tx.commit());
    }
  }

  std::size_t posted() const {
    std::size_t count = 0;
    for (auto& box : mailboxes_) count += box.size();
    return count;
  }

 private:
  struct Posted { Change change; Instant at; };
  void deliver(std::size_t reader, const Posted& one) {
    auto tx = must(Tx::begin((*this)[reader].db()));
    must(receive((*this)[reader], tx, {&one.change, 1}, one.at));
    must(tx.commit());
  }

  std::string path_;
  Instant now_{1'795'341'547'000};
  std::vector<std::unique_ptr<Machine>> all_;
  std::vector<std::vector<Posted>> mailboxes_;
};

// Heads by names, so that two machines can be compared.
inline std::string heads_by_name(const Record& record) {
  std::string out;
  auto& db = record.db();
  auto all = must(db.query("select i.name, coalesce(f.name, ''), coalesce(f.member, ''), h.item, h.field from head h join item i on i.id = h.item"
                           " left join field f on f.id = h.field order by 1, 2, 3"));
  while (must(all.step())) {
    std::set<std::string> names;
    for (auto no : must(heads(db, {all.integer(3), all.integer(4)}))) names.insert(must(writer_name(db, writer_of(no))) + ":" + std::to_string(seq_of(no)));
    for (int column = 0; column < 3; ++column) (out += all.text(column)) += "|";
    for (auto& name : names) (out += name) += " ";
    out += "\n";
  }
  return out;
}

inline std::int64_t logged_changes(const Record& record) { return must(record.db().integer("select count(*) from change")).value_or(0); }

}
