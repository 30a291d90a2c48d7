-module(logger_info).
-moduledoc "The logger's configuration, printed for people: `logger:i/0`.".

-export([print/1, print/2]).

-spec print(map()) -> ok.
print(#{primary := Primary, handlers := Handlers, proxy := Proxy, module_levels := Levels}) ->
    primary(Primary),
    handlers(Handlers),
    proxy(Proxy),
    modules(Levels).

-doc "Prints a part: `primary`, `handlers`, `proxy`, `modules`, or what is known about a handler.".
-spec print(atom(), map()) -> ok | {error, {not_found, atom()}}.
print(primary, #{primary := Primary}) -> primary(Primary);
print(handlers, #{handlers := Handlers}) -> handlers(Handlers);
print(proxy, #{proxy := Proxy}) -> proxy(Proxy);
print(modules, #{module_levels := Levels}) -> modules(Levels);
print(Id, #{handlers := Handlers}) ->
    case [Config || #{id := Other} = Config <- Handlers, Other =:= Id] of
        [] -> {error, {not_found, Id}};
        Found -> handlers(Found)
    end.

primary(#{level := Level, filter_default := Default, filters := Filters}) ->
    io:format("Primary configuration: ~n    Level: ~p~n    Filter Default: ~p~n    Filters: ~n",
              [Level, Default]),
    filters(Filters, "        ").

filters([], Indent) ->
    io:format("~s(none)~n", [Indent]);
filters(Filters, Indent) ->
    lists:foreach(
        fun({Id, {Fun, Argument}}) ->
            io:format("~sId: ~tp~n~s    Fun: ~tp~n~s    Arg: ~tp~n",
                      [Indent, Id, Indent, Fun, Indent, Argument])
        end,
        Filters).

handlers(Handlers) ->
    io:format("Handler configuration: ~n"),
    lists:foreach(fun handler/1, Handlers).

handler(#{id := Id, module := Module, level := Level, formatter := {Formatter, FormatterConfig},
          filter_default := Default, filters := Filters} = Config) ->
    io:format("    Id: ~tp~n        Module: ~tp~n        Level:  ~p~n        Formatter:~n"
              "            Module: ~tp~n            Config:~n",
              [Id, Module, Level, Formatter]),
    entries(FormatterConfig, "                "),
    io:format("        Filter Default: ~p~n        Filters:~n", [Default]),
    filters(Filters, "            "),
    case Config of
        #{config := Own} ->
            io:format("        Handler Config:~n"),
            entries(Own, "            ");
        #{} ->
            ok
    end,
    Others = maps:without([id, module, level, formatter, filter_default, filters, config], Config),
    case map_size(Others) of
        0 ->
            ok;
        _ ->
            io:format("        Custom Config:~n"),
            entries(Others, "            ")
    end.

entries(Map, Indent) when is_map(Map), map_size(Map) > 0 ->
    [io:format("~s~tp: ~tp~n", [Indent, Key, Value]) || {Key, Value} <- lists:sort(maps:to_list(Map))],
    ok;
entries(Map, Indent) when is_map(Map) ->
    io:format("~s[]~n", [Indent]);
entries(Other, Indent) ->
    io:format("~s~tp~n", [Indent, Other]).

proxy(Proxy) ->
    io:format("Proxy configuration: ~n"),
    entries(Proxy, "    ").

modules(Levels) ->
    io:format("Level set per module: ~n"),
    case Levels of
        [] -> io:format("    (none)~n");
        _ -> [io:format("    Module: ~tp~n        Level: ~p~n", [Module, Level])
              || {Module, Level} <- Levels], ok
    end.
