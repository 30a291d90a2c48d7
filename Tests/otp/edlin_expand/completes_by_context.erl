%% What the tab key gives depends on what is before the cursor.
-module(completes_by_context).
-export([main/1]).

main(_) ->
    Known = [{bindings, [{'Counter', 1}, {'Country', 2}, {'M', #{colour => red, "size" => 1}}]},
             {records, #{point => [x, y], polygon => [points]}},
             {functions, [{double, 1}, {double, 2}]}],
    Expand = fun(Text) ->
        io:format("~s|~n    ~0p~n", [Text, edlin_expand:expand(lists:reverse(Text), Known)])
    end,
    [Expand(Text)
     || Text <- ["lists:rever", "lists:keyf", "foo(lists:revers", "nosuchmodule:x", "fun lists:revers",
                 "lists:nthtail(", "Coun", "Count", "Counter", "X = Countr", "_", "f(C",
                 "#po", "#point", "#poly", "#point{", "#point{x", "#point{x = 1, y", "#point{x = f(2), ",
                 "P#point.", "P#point.x", "M#{", "M#{co", "Nobody#{", "M#{colour := #point{",
                 "doub", "double", "undefin", "spawn_mon", "X = 1", "\"nosuchdirectory/", "'quoted", "$\\\"lists:rever", "\"a\\\"b\" ++ lists:rever", "% lists:revers", "[Coun", "12"]],
    ok.

%% recorded: by hand (the completion of OTP 25 is another one)
%% expect: lists:rever|
%% expect:     {yes,"se(",[]}
%% expect: lists:keyf|
%% expect:     {yes,"ind(",[]}
%% expect: foo(lists:revers|
%% expect:     {yes,"e(",[]}
%% expect: nosuchmodule:x|
%% expect:     {no,[],[]}
%% expect: fun lists:revers|
%% expect:     {yes,"e/",[]}
%% expect: lists:nthtail(|
%% expect:     {yes,[],["nthtail(N :: non_neg_integer(), List :: [T, ...]) -> [T]"]}
%% expect: Coun|
%% expect:     {yes,"t",[]}
%% expect: Count|
%% expect:     {yes,[],["Counter","Country"]}
%% expect: Counter|
%% expect:     {yes,[],[]}
%% expect: X = Countr|
%% expect:     {yes,"y",[]}
%% expect: _|
%% expect:     {no,[],[]}
%% expect: f(C|
%% expect:     {yes,"ount",[]}
%% expect: #po|
%% expect:     {yes,[],["point","polygon"]}
%% expect: #point|
%% expect:     {yes,"{",[]}
%% expect: #poly|
%% expect:     {yes,"gon{",[]}
%% expect: #point{|
%% expect:     {yes,[],["x","y"]}
%% expect: #point{x|
%% expect:     {yes,"=",[]}
%% expect: #point{x = 1, y|
%% expect:     {yes,"=",[]}
%% expect: #point{x = f(2), |
%% expect:     {yes,[],["x","y"]}
%% expect: P#point.|
%% expect:     {yes,[],["x","y"]}
%% expect: P#point.x|
%% expect:     {yes,[],[]}
%% expect: M#{|
%% expect:     {yes,[],["\"size\"","colour"]}
%% expect: M#{co|
%% expect:     {yes,"lour",[]}
%% expect: Nobody#{|
%% expect:     {no,[],[]}
%% expect: M#{colour := #point{|
%% expect:     {yes,[],["x","y"]}
%% expect: doub|
%% expect:     {yes,"le(",[]}
%% expect: double|
%% expect:     {yes,"(",[]}
%% expect: undefin|
%% expect:     {yes,"ed",[]}
%% expect: spawn_mon|
%% expect:     {yes,"itor(",[]}
%% expect: X = 1|
%% expect:     {no,[],[]}
%% expect: "nosuchdirectory/|
%% expect:     {no,[],[]}
%% expect: 'quoted|
%% expect:     {no,[],[]}
%% expect: $\"lists:rever|
%% expect:     {yes,"se(",[]}
%% expect: "a\"b" ++ lists:rever|
%% expect:     {yes,"se(",[]}
%% expect: % lists:revers|
%% expect:     {no,[],[]}
%% expect: [Coun|
%% expect:     {yes,"t",[]}
%% expect: 12|
%% expect:     {no,[],[]}
