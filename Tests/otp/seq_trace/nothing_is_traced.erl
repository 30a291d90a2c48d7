%% The functions of seq_trace check their arguments and trace nothing.
%% recorded: by hand (seq_trace follows nothing here)
-module(nothing_is_traced).
-export([main/1]).

main(_) ->
    print([seq_trace:set_token(label, 17), seq_trace:set_token(send, true), seq_trace:get_token(),
           seq_trace:get_token(label), seq_trace:set_token([])]),
    print([seq_trace:print(message), seq_trace:print(17, message), seq_trace:reset_trace()]),
    print([seq_trace:set_system_tracer(self()), seq_trace:get_system_tracer(), seq_trace:set_system_tracer(false)]),
    [try apply(seq_trace, Function, Arguments) catch error:Reason -> print({Function, Arguments, Reason}) end
     || {Function, Arguments} <- [{set_token, [flag, true]}, {set_token, [send, perhaps]}, {get_token, [flag]},
                                  {set_system_tracer, [nobody]}]].

print(Term) -> io:format("~p~n", [Term]).

%% expect: [0,false,[],[],[]]
%% expect: [false,false,true]
%% expect: [false,false,false]
%% expect: {set_token,[flag,true],badarg}
%% expect: {set_token,[send,perhaps],badarg}
%% expect: {get_token,[flag],badarg}
%% expect: {set_system_tracer,[nobody],badarg}
