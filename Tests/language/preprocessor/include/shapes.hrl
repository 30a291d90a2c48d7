%% Included by include_files.erl.
-ifndef(SHAPES_HRL).
-define(SHAPES_HRL, true).

-include("points.hrl").

-record(circle, {center = #point{}, radius = ?DEFAULT_RADIUS}).

-define(IN_HEADER, {?FILE, ?LINE}).

area(#circle{radius = R}) -> 3 * R * R.

line() -> ?LINE.

fail() -> throw(from_header).

-endif.
