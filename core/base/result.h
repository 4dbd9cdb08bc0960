// A value or an Error: what comes back from anything that touches disk, network or a file a person gave.
#pragma once
#include <cassert>
#include <optional>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace broaden::core {

template <class T = void> class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}
  Result(Code code, std::string detail = {}) : Result(Error{code, std::move(detail)}) {}

  explicit operator bool() const { return held_.index() == 0; }
  T& operator*() & { assert(*this); return *std::get_if<0>(&held_); }
  const T& operator*() const& { assert(*this); return *std::get_if<0>(&held_); }
  T&& operator*() && { assert(*this); return std::move(*std::get_if<0>(&held_)); }
  T* operator->() { return &**this; }
  const T* operator->() const { return &**this; }
  const Error& error() const { assert(!*this); return *std::get_if<1>(&held_); }

 private:
  std::variant<T, Error> held_;
};

template <> class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}
  Result(Code code, std::string detail = {}) : error_(Error{code, std::move(detail)}) {}

  explicit operator bool() const { return !error_; }
  const Error& error() const { assert(error_); return *error_; }

 private:
  std::optional<Error> error_;
};

}

// TRY(name, expression): name is the value, or this function returns the error.
#define TRY(name, ...)                              \
  auto name##_or_error = (__VA_ARGS__);             \
  if (!name##_or_error) return name##_or_error.error(); \
  auto name = *std::move(name##_or_error)

// CHECKED(expression): this function returns the error, if there is one.
#define CHECKED(...)                                                     \
  do {                                                                   \
    if (auto checked_result = (__VA_ARGS__); !checked_result) return checked_result.error(); \
  } while (false)
