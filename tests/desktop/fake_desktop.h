// A session bus of the test's own, with a desktop on it that shows nothing: its notices and its window for files.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace broaden::tests {

struct Notice { std::string program, summary, body; };

struct FileQuestion {                                    // as the portal got it
  std::string method, title, token, button, folder, name;
  std::vector<std::pair<std::string, std::vector<std::string>>> filters;
  std::string handle, over;                              // over: the window that it belongs to
};

class FakeDesktop {
 public:
  enum class Portal { none, there, of_old, refuses };    // of_old: its request has a handle of its own making
  struct Has { bool notices = true, markup = true; Portal portal = Portal::there; };
  explicit FakeDesktop(Has);
  ~FakeDesktop();
  FakeDesktop(const FakeDesktop&) = delete;
  FakeDesktop& operator=(const FakeDesktop&) = delete;

  std::string address() const;                           // of the bus, for another program; for this one it is in the environment
  std::optional<Notice> notice();                        // the next one; none within some seconds
  std::optional<FileQuestion> question();                // likewise
  void choose(const FileQuestion&, const std::vector<std::string>& uris, unsigned how = 0);
  void babble(const FileQuestion&);                      // a response that is none
  bool closed(const FileQuestion&);                      // Close was called, or who asked is gone; waits some seconds for it
  void stop_portal();                                    // it crashes

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}
