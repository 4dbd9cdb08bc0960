// Letters that Public Sans lacks (Hebrew, Arabic, emoji, other signs) are built into the faces only once somebody's words need
// them: few records ever do, and all of them would take more time and memory than everything else that is drawn.
#pragma once
#include <set>
#include <vector>

namespace broaden::app::ui {

class Rare {
 public:
  void want(char32_t);                                     // a face was asked for it and has it not
  bool lacks() const { return !wanted_.empty(); }          // another build may bring it
  void take();                                             // what was wanted is part of the next build, and never wanted again
  bool any() const { return !blocks_.empty(); }
  struct Block { char32_t first, last; auto operator<=>(const Block&) const = default; };
  const std::set<Block>& blocks() const { return blocks_; }

 private:
  std::set<Block> wanted_, blocks_;                        // whole scripts, else sixteen at a time: neighbors are soon wanted too
};

}
