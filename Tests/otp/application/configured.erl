%% Parameters from configuration files and the command line: which of them counts.
%% flags: -pa Tests/otp/application/bank/ebin -config Tests/otp/application/configuration/sys -config Tests/otp/application/configuration/last.config -bank copper [command,{line}] -bank iron 1 -bank iron 2 -kernel my_last command -bank nickel #{}
-module(configured).
-export([main/1]).

main(_) ->
    print([application:get_env(kernel, Key) || Key <- [my_own, my_last, my_nothing]]),
    print(application:get_all_env(bank)),
    print(application:load(bank)),
    print(lists:sort(application:get_all_env(bank))),
    print(application:load({application, shelf, [{vsn, "1"}, {env, [{boards, 1}, {width, 2}]}]})),
    print(lists:sort(application:get_all_env(shelf))),
    print(application:load({application, nickel, []})),
    print(application:get_all_env(nickel)),
    print(init:get_argument(config)),
    print(init:get_argument(bank)),
    print(init:get_argument(nothing)),
    print([Flag || {Name, _} = Flag <- init:get_arguments(), lists:member(Name, [bank, kernel, config])]),
    {ok, [[Home]]} = init:get_argument(home),
    print(Home =:= os:getenv("HOME")),
    print([Name || {Name, [_]} <- init:get_arguments(), lists:member(Name, [root, progname, home])]),
    print(length(init:get_plain_arguments())).

print(Term) -> io:format("~p~n", [Term]).

%% expect: [{ok,far},{ok,command},undefined]
%% expect: []
%% expect: ok
%% expect: [{copper,[command,{line}]},
%% expect:  {gold,far},
%% expect:  {iron,2},
%% expect:  {money,more},
%% expect:  {nickel,#{}},
%% expect:  {safe,system},
%% expect:  {silver,[last,{list,<<"x">>}]}]
%% expect: ok
%% expect: [{boards,system},{width,2}]
%% expect: ok
%% expect: []
%% expect: {ok,[["Tests/otp/application/configuration/sys"],
%% expect:      ["Tests/otp/application/configuration/last.config"]]}
%% expect: {ok,[["copper","[command,{line}]"],
%% expect:      ["iron","1"],
%% expect:      ["iron","2"],
%% expect:      ["nickel","#{}"]]}
%% expect: error
%% expect: [{config,["Tests/otp/application/configuration/sys"]},
%% expect:  {config,["Tests/otp/application/configuration/last.config"]},
%% expect:  {bank,["copper","[command,{line}]"]},
%% expect:  {bank,["iron","1"]},
%% expect:  {bank,["iron","2"]},
%% expect:  {kernel,["my_last","command"]},
%% expect:  {bank,["nickel","#{}"]}]
%% expect: true
%% expect: [root,progname,home]
%% expect: 1
