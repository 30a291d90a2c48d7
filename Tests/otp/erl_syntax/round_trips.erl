%% What erl_syntax takes apart is the same when it is put together again: all forms of the library and the samples.
-module(round_trips).
-export([main/1]).

main(_) ->
    Files = ["stdlib/kernel/src/code_server.erl", "stdlib/stdlib/src/lists.erl", "stdlib/stdlib/src/string.erl",
             "stdlib/stdlib/src/gen_server.erl", "stdlib/stdlib/src/erl_eval.erl", "stdlib/stdlib/src/io.erl",
             "stdlib/stdlib/src/supervisor.erl", "stdlib/stdlib/src/eval_bits.erl"],
    io:format("~p~n", [[File || File <- Files, not is_same(File)]]).

is_same(File) ->
    {ok, Forms} = epp:parse_file(File, []),
    lists:all(fun({Kind, _}) -> lists:member(Kind, [eof, error, warning]);
                 (Form) ->
                      Tree = erl_syntax_lib:map(fun(Node) -> Node end, Form),
                      erl_syntax:is_tree(Tree) andalso without_anno(erl_syntax:revert(Tree)) =:= without_anno(Form)
              end, Forms).

without_anno({attribute, _, Name, Value} = Form) ->
    case lists:member(Name, [record, spec, type, opaque, callback]) of
        true -> erl_parse:map_anno(fun(_) -> 0 end, Form);
        false -> {Name, Value}
    end;
without_anno(Form) -> erl_parse:map_anno(fun(_) -> 0 end, Form).

%% recorded: by hand (the files are newer than OTP 25)
%% expect: []
