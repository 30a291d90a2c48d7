%% A formatter that fails does not lose the event; a handler whose process has ended is removed.
-module(what_fails).
-export([main/1, format/2]).

format(#{msg := {string, "crash"}}, _) -> error(crashed);
format(#{msg := {string, "bad"}}, _) -> {not_text};
format(#{msg := {string, Text}}, _) -> [Text, "\n"].

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(out, logger_std_h, #{formatter => {?MODULE, #{}}}),
    logger:error("text"),
    logger:error("crash"),
    logger:error("bad"),
    ok = logger_std_h:filesync(out),
    exit(whereis(logger_std_h_out), kill),
    wait(fun() -> logger:get_handler_ids() =:= [] end),
    io:format("gone~n"),
    {'EXIT', {noproc, _}} = (catch logger_std_h:filesync(out)),
    ok.

wait(Condition) ->
    case Condition() of
        true -> ok;
        false -> timer:sleep(5), wait(Condition)
    end.

%% recorded: by hand (OTP displays terms of its own instead)
%% expect: text
%% expect: FORMATTER CRASH: {error,crashed} - {string,"crash"}
%% expect: FORMATTER ERROR: bad return value - {not_text}
%% expect: gone
