-module(uses_header_in_test).
-export([value/0]).
-include("shared.hrl").

value() -> ?VALUE.
