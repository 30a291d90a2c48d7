%% Terms and expressions in files.
-module(terms).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    [ok = file:write_file(Name, Text, [raw])
     || {Name, Text} <- [{"terms", "{a, 1}. \"text\".\n%% comment\n[b,\n <<1>>, #{k => v}].\n"},
                         {"utf8", <<"\"å€\".\n"/utf8>>},
                         {"latin1", <<"%% -*- coding: latin-1 -*-\n\"", 229, "\".\n">>},
                         {"not_utf8", <<"ok.\n\"", 229, "\".\n">>},
                         {"syntax", "{a,1}.\n b c.\n[b].\n"},
                         {"unfinished", "{a,1}.\n b"},
                         {"quote", "{a,1}.\n 'b"},
                         {"variable", "a.\nX.\n"},
                         {"expressions", "A = 1, X = A + 1.\nX * 2.\n"},
                         {"unbound", "A = 1.\nA = B.\n"},
                         {"empty", ""},
                         {"comment", "%% nothing\n"},
                         {"same_line", "1. 2. 3.\n4."},
                         {"fails", "io:put_chars(\"one\\n\").\n1/0.\nio:put_chars(\"two\\n\").\nfoo bar.\n"
                          "io:put_chars(\"three\\n\").\n"},
                         {"throws", "throw(x)."}]],
    Names = ["terms", "utf8", "latin1", "syntax", "unfinished", "quote", "variable",
             "expressions", "empty", "comment", "same_line", "nothing", ".", {}],
    [show({Name, file:consult(Name)}) || Name <- Names ++ ["not_utf8"]],
    [show({Name, without_stack(file:eval(Name))}) || Name <- Names ++ ["unbound", "fails", "throws"]],
    [show({Name, without_stack(file:script(Name))})
     || Name <- Names ++ ["unbound", "fails", "throws"]],
    show([file:script("unbound", [{'B', 1}]), file:script("unbound", #{'B' => 1}),
          file:eval("unbound", [{'B', 1}]), without_stack(file:eval("unbound", [{'B', 2}]))]),
    paths().

without_stack({error, {Line, file, {Class, Reason, [_ | _]}}}) ->
    {error, {Line, file, {Class, Reason, stack}}};
without_stack(Result) ->
    Result.

paths() ->
    ok = file:make_dir("directory"),
    ok = file:write_file("directory/terms", "inside."),
    {ok, Here} = file:get_cwd(),
    show([file:path_consult(Path, "terms")
          || Path <- [["directory", "."], [".", "directory"], ["nothing", "directory"], [],
                      ["terms", "directory"], [{}, "directory"]]]),
    {ok, Terms, Full} = file:path_consult(["directory"], filename:join(Here, "terms")),
    show({Terms, Full =:= filename:join(Here, "terms")}),
    show([file:path_consult(["nothing"], "nothing"), file:path_consult(["."], "syntax")]),
    show([file:path_eval(["directory", "."], "expressions"), file:path_eval(["."], "syntax"),
          file:path_script(["directory", "."], "expressions"),
          file:path_script(["."], "unbound", [{'B', 1}]), file:path_script([], "nothing")]),
    {ok, File, "directory/terms"} = file:path_open(["nothing", "directory"], "terms", [read]),
    show([file:read(File, 100), file:close(File), file:path_open(["."], "nothing", [read]),
          file:path_open(["."], {}, [read])]).

show(What) ->
    io:format("~0tp~n", [What]).

in_directory_of_its_own(Run) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    ok = file:set_cwd(Directory),
    try
        Run()
    after
        file:set_cwd("/"),
        ok = file:del_dir_r(Directory)
    end.

%% expect: {"terms",{ok,[{a,1},"text",[b,<<1>>,#{k => v}]]}}
%% expect: {"utf8",{ok,[[229,8364]]}}
%% expect: {"latin1",{ok,["å"]}}
%% expect: {"syntax",{error,{2,erl_parse,["syntax error before: ","c"]}}}
%% expect: {"unfinished",{error,{2,erl_parse,["syntax error before: ",[]]}}}
%% expect: {"quote",{error,{2,erl_scan,{string,39,"b"}}}}
%% expect: {"variable",{error,{2,erl_parse,"bad term"}}}
%% expect: {"expressions",{error,{1,erl_parse,"bad term"}}}
%% expect: {"empty",{ok,[]}}
%% expect: {"comment",{ok,[]}}
%% expect: {"same_line",{ok,[1,2,3,4]}}
%% expect: {"nothing",{error,enoent}}
%% expect: {".",{error,eisdir}}
%% expect: {{},{error,badarg}}
%% expect: {"not_utf8",{error,{2,file_io_server,invalid_unicode}}}
%% expect: {"terms",ok}
%% expect: {"utf8",ok}
%% expect: {"latin1",ok}
%% expect: {"syntax",{error,{2,erl_parse,["syntax error before: ","c"]}}}
%% expect: {"unfinished",{error,{2,erl_parse,["syntax error before: ",[]]}}}
%% expect: {"quote",{error,{2,erl_scan,{string,39,"b"}}}}
%% expect: {"variable",{error,{3,file,{error,{unbound_var,'X'},stack}}}}
%% expect: {"expressions",ok}
%% expect: {"empty",ok}
%% expect: {"comment",ok}
%% expect: {"same_line",ok}
%% expect: {"nothing",{error,enoent}}
%% expect: {".",{error,eisdir}}
%% expect: {{},{error,badarg}}
%% expect: {"unbound",{error,{3,file,{error,{unbound_var,'B'},stack}}}}
%% expect: one
%% expect: two
%% expect: three
%% expect: {"fails",{error,{3,file,{error,badarith,stack}}}}
%% expect: {"throws",{error,{1,file,{throw,x,stack}}}}
%% expect: {"terms",{ok,[b,<<1>>,#{k => v}]}}
%% expect: {"utf8",{ok,[229,8364]}}
%% expect: {"latin1",{ok,"å"}}
%% expect: {"syntax",{error,{2,erl_parse,["syntax error before: ","c"]}}}
%% expect: {"unfinished",{error,{2,erl_parse,["syntax error before: ",[]]}}}
%% expect: {"quote",{error,{2,erl_scan,{string,39,"b"}}}}
%% expect: {"variable",{error,{3,file,{error,{unbound_var,'X'},stack}}}}
%% expect: {"expressions",{ok,4}}
%% expect: {"empty",{error,{1,file,undefined_script}}}
%% expect: {"comment",{error,{2,file,undefined_script}}}
%% expect: {"same_line",{ok,4}}
%% expect: {"nothing",{error,enoent}}
%% expect: {".",{error,eisdir}}
%% expect: {{},{error,badarg}}
%% expect: {"unbound",{error,{3,file,{error,{unbound_var,'B'},stack}}}}
%% expect: one
%% expect: two
%% expect: three
%% expect: {"fails",{error,{3,file,{error,badarith,stack}}}}
%% expect: {"throws",{error,{1,file,{throw,x,stack}}}}
%% expect: [{ok,1},{ok,1},ok,{error,{3,file,{error,{badmatch,2},stack}}}]
%% expect: [{ok,[inside],"directory/terms"},{ok,[{a,1},"text",[b,<<1>>,#{k => v}]],"terms"},{ok,[inside],"directory/terms"},{error,enoent},{ok,[inside],"directory/terms"},{error,badarg}]
%% expect: {[{a,1},"text",[b,<<1>>,#{k => v}]],true}
%% expect: [{error,enoent},{error,{2,erl_parse,["syntax error before: ","c"]}}]
%% expect: [{ok,"expressions"},{error,{2,erl_parse,["syntax error before: ","c"]}},{ok,4,"expressions"},{ok,1,"unbound"},{error,enoent}]
%% expect: [{ok,"inside."},ok,{error,enoent},{error,badarg}]
