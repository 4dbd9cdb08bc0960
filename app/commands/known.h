// From items as the store keeps them to items as core/policy weighs them.
#pragma once
#include "core/policy/findings.h"
#include "core/store/reads.h"

namespace broaden::app {

template <class T> std::vector<core::Known<T>> known(std::vector<core::Stored<T>> items) {
  std::vector<core::Known<T>> out;
  out.reserve(items.size());
  for (auto& one : items) out.push_back({std::move(one.id), std::move(one.item)});
  return out;
}

}
