-module(uses_header_in_src).
-export([value/0]).
-include("shared.hrl").

value() -> ?VALUE.
