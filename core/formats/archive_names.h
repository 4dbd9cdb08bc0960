// The keys of an archive, for the files that write, read and describe it. Kept for ever once shipped.
#pragma once

namespace broaden::core::name_of {

inline constexpr const char* format = "format";
inline constexpr const char* version = "version";
inline constexpr const char* made = "made";
inline constexpr const char* record = "record";
inline constexpr const char* items = "items";
inline constexpr const char* id = "id";
inline constexpr const char* files = "files";
inline constexpr const char* sha256 = "sha256";
inline constexpr const char* base64 = "base64";
inline constexpr const char* targets = "targets";
inline constexpr const char* documents = "documents";
inline constexpr const char* item = "item";
inline constexpr const char* office_certificate = "office_certificate";
inline constexpr const char* jws = "jws";

}
