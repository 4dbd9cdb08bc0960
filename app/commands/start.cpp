#include "app/commands/start.h"

#include "app/commands/sample.h"
#include "core/base/platform.h"
#include "core/model/profile.h"
#include "core/store/ledger.h"

namespace broaden::app {
namespace {

using namespace core;

Result<> fill_record(Record& record, const Start& start, const Packages& packages) {
  if (start.sample) return make_sample(record, packages);
  Profile person;
  person.name = start.name;
  person.agency = start.agency;
  person.framework = start.framework;
  auto added = add(record, person, Profile::id);
  return added ? Result<>{} : added.error();
}

}

Result<Record> start_record(const Start& start, const Packages& packages, const Clock& clock) {
  if (!start.sample && start.name.empty()) return Error{Code::missing_value, "Your name"};
  if (!start.sample && !packages.framework(start.framework)) return Error{Code::unknown_framework, start.framework};
  if (!platform::exists(start.path)) CHECKED(platform::make_folder(platform::parent_folder(start.path)));
  auto record = Record::create(start.path, clock);
  if (!record) return record;
  if (auto filled = fill_record(*record, start, packages); !filled) {
    for (auto* suffix : {"", "-wal", "-shm"}) CHECKED(platform::remove_file(start.path + suffix));
    return filled.error();
  }
  return record;
}

}
