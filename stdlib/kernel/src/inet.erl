-module(inet).
-moduledoc """
The network. There are no sockets yet: the name of this host is all that is known.
""".

-export([gethostname/0]).

-doc "The name of this host, without its domain.".
-spec gethostname() -> {ok, string()}.
gethostname() ->
    {ok, Text} = alder_file:read_text("/proc/sys/kernel/hostname"),
    {ok, hd(string:lexemes(Text, ".\n"))}.
