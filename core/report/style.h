// How a printed page looks: every size, color and distance, in points. Nothing here knows what is printed.
#pragma once

namespace broaden::core::report {

struct Color { double red, green, blue; };
enum class Weight { regular, semibold, bold };
struct Face {
  double size, leading;                      // leading: from one baseline to the next
  Weight weight;
  Color color;
  bool right = false;                        // set against the right edge: figures
};

namespace style {
inline constexpr Color ink{0.106, 0.106, 0.106}, quiet{0.337, 0.361, 0.396}, navy{0.086, 0.180, 0.318}, blue{0.0, 0.369, 0.635},
    hairline{0.776, 0.792, 0.808}, pen{0.447, 0.463, 0.490}, wash{0.937, 0.965, 0.984}, amber{0.898, 0.627, 0.0}, cream{0.996, 0.973, 0.914};

inline constexpr Face title{23, 28, Weight::bold, navy};
inline constexpr Face subtitle{12, 17, Weight::regular, quiet};
inline constexpr Face h2{14.5, 19, Weight::bold, navy};
inline constexpr Face h3{11.5, 15.5, Weight::semibold, ink};
inline constexpr Face body{10.5, 15.2, Weight::regular, ink};
inline constexpr Face small{9, 12.8, Weight::regular, quiet};
inline constexpr Face strong{10.5, 15.2, Weight::semibold, ink};
inline constexpr Face label{9.5, 15.2, Weight::semibold, quiet};      // on the body's baseline grid
inline constexpr Face caption{10, 14, Weight::semibold, ink};
inline constexpr Face column{8.8, 12, Weight::semibold, quiet};
inline constexpr Face cell{9.5, 13.2, Weight::regular, ink};
inline constexpr Face under_line{8, 11, Weight::regular, quiet};
inline constexpr Face running{8.2, 11, Weight::regular, quiet};

inline constexpr double margin_side = 62, margin_top = 62, margin_bottom = 64;
inline constexpr double between_blocks = 10, before_h2 = 24, before_h3 = 15, after_heading = 6;
inline constexpr double hair = 0.6, pen_line = 0.8, head_rule = 1.1, title_rule = 2;
inline constexpr double cell_pad = 5, cell_pad_tight = 2, before_h2_tight = 11, cell_gutter = 14, list_indent = 18, list_gap = 3, callout_pad = 11, callout_bar = 3;
inline constexpr int fewest_lines = 2;       // of a paragraph, at the foot or head of a page
}

}
