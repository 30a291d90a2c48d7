%% The text of messages: strings, formats, reports, with callbacks and without, right and wrong.
-module(messages).
-export([main/1]).

main(_) ->
    io:format("strings and formats~n"),
    print({string, "text"}),
    print({string, ["deep", <<" te">>, $x, "t"]}),
    print({string, {bad}}),
    print({"~p ~s~n", [{a, b, [1, 2, 3, "str"]}, "xx\n   yy"]}),
    print({<<"binary ~p">>, [1]}),
    print({'atom ~p', [1]}),
    print({"bad ~p ~p", [1]}),
    print({"bad ~p ~p", x}),
    io:format("reports~n"),
    [print({report, Report})
     || Report <- [#{a => 1, b => "two", c => [x, y], <<"d">> => {e, "f"}},
                   [{a, 1}, {b, "two"}, something], [], #{}, ["abc"], "abc", [a, "b"],
                   [{label, {x, y}}, {report, [{a, 1}]}]]],
    io:format("callbacks~n"),
    [print({report, #{x => 1}}, #{report_cb => Callback}, #{single_line => false})
     || Callback <- [fun(X) -> {"one ~p", [X]} end,
                     fun(_) -> "one" end,
                     fun(X, Options) -> io_lib:format("two ~p ~p", [X, Options]) end,
                     fun(_, _) -> foo end,
                     x]],
    print({report, #{x => 1}}, #{report_cb => fun(X, O) -> io_lib:format("~p ~p", [X, O]) end},
          #{depth => 10, chars_limit => 400}),
    print({report, #{x => 1}}, #{report_cb => fun(_) -> {"event", []} end},
          #{report_cb => fun(_) -> {"configuration", []} end}),
    print({string, "x"}, #{}, #{report_cb => fun(_) -> {"configuration", []} end}),
    io:format("format_report~n"),
    [io:format("~p~n", [logger:format_report(Report)])
     || Report <- [#{a => 1}, [{a, "s"}], #{}, [], "abc", [a, "b"], [{a, 1}, x, "yy"],
                   #{label => {x, y}, report => [{a, 1}, b]}, x]].

print(Message) ->
    print(Message, #{}, #{}),
    print(Message, #{}, #{single_line => false}).

print(Message, Metadata, Config) ->
    Text = logger_formatter:format(#{level => info, msg => Message, meta => Metadata},
                                   maps:merge(#{template => [msg]}, Config)),
    io:format("~p~n", [lists:flatten(io_lib:format("~ts", [Text]))]).

%% expect: strings and formats
%% expect: "text"
%% expect: "text"
%% expect: "deep text"
%% expect: "deep text"
%% expect: "FORMAT ERROR: \"~ts\" - [{bad}]"
%% expect: "FORMAT ERROR: \"~ts\" - [{bad}]"
%% expect: "{a,b,[1,2,3,\"str\"]} xx, yy"
%% expect: "{a,b,[1,2,3,\"str\"]} xx\n   yy\n"
%% expect: "binary 1"
%% expect: "binary 1"
%% expect: "atom 1"
%% expect: "atom 1"
%% expect: "FORMAT ERROR: \"bad ~p ~p\" - [1]"
%% expect: "FORMAT ERROR: \"bad ~p ~p\" - [1]"
%% expect: "FORMAT ERROR: \"bad ~p ~p\" - x"
%% expect: "FORMAT ERROR: \"bad ~p ~p\" - x"
%% expect: reports
%% expect: "a: 1, b: two, c: [x,y], <<\"d\">>: {e,\"f\"}"
%% expect: "    a: 1\n    b: two\n    c: [x,y]\n    <<\"d\">>: {e,\"f\"}"
%% expect: "a: 1, b: two, something"
%% expect: "    a: 1\n    b: two\n    something"
%% expect: "[]"
%% expect: "[]"
%% expect: "[]"
%% expect: "[]"
%% expect: "abc"
%% expect: "abc"
%% expect: "abc"
%% expect: "abc"
%% expect: "a, \"b\""
%% expect: "    a\n    \"b\""
%% expect: "label: {x,y}, report: [{a,1}]"
%% expect: "    label: {x,y}\n    report: [{a,1}]"
%% expect: callbacks
%% expect: "one #{x => 1}"
%% expect: "REPORT_CB/1 ERROR: #{x => 1}; Returned: \"one\""
%% expect: "two #{x => 1} #{chars_limit => unlimited,depth => unlimited,\n                single_line => false}"
%% expect: "REPORT_CB/2 ERROR: #{x => 1}; Returned: foo"
%% expect: "    x: 1"
%% expect: "#{x => 1} #{chars_limit => 400,depth => 10,single_line => true}"
%% expect: "configuration"
%% expect: "x"
%% expect: format_report
%% expect: {"    ~tp: ~tp",[a,1]}
%% expect: {"    ~tp: ~ts",[a,"s"]}
%% expect: {"~tp",[[]]}
%% expect: {"~tp",[[]]}
%% expect: {"~ts",["abc"]}
%% expect: {"    ~tp\n    ~tp",[a,"b"]}
%% expect: {"    ~tp: ~tp\n    ~tp\n    ~tp",[a,1,x,"yy"]}
%% expect: {"    ~tp: ~tp\n    ~tp: ~tp",[label,{x,y},report,[{a,1},b]]}
%% expect: {"~tp",[x]}
