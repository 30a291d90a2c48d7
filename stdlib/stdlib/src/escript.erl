-module(escript).
-moduledoc """
About the program that `alder FILE` runs. Archives and compiled scripts are not there yet.
""".

-export([script_name/0]).

-doc "The name of the program's file, as it was given on the command line.".
-spec script_name() -> string().
script_name() ->
    case init:get_plain_arguments() of
        [Name | _] -> Name;
        [] -> ""
    end.
