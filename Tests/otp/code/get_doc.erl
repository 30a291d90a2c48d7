%%% The documentation of a module as EEP 48 has it.
-module(get_doc).
-export([main/1]).

-include_lib("kernel/include/eep48.hrl").

main(_) ->
    true = code:add_patha("Tests/otp/shell_docs/sources"),
    {ok, #docs_v1{} = Docs} = code:get_doc(arith),
    io:format("~p ~p~n~p~n~p~n", [Docs#docs_v1.beam_language, Docs#docs_v1.format, Docs#docs_v1.module_doc,
                                  Docs#docs_v1.metadata]),
    [io:format("~p ~p ~ts~n  ~p~n  ~p~n", [Key, erl_anno:file(Anno), Signature, Doc, maps:remove(signature, Metadata)])
     || {Key, Anno, Signature, Doc, Metadata} <- Docs#docs_v1.docs],
    [io:format("~ts", [erl_pp:attribute(Form)])
     || {_, _, _, _, #{signature := [Form]}} <- Docs#docs_v1.docs],
    io:format("~p~n~p~n", [code:get_doc(no_such_module), code:get_doc(arith, #{}) =:= {ok, Docs}]).

%% recorded: by hand (OTP 25 has no documentation attributes)
%% expect: erlang <<"text/markdown">>
%% expect: #{<<"en">> =>
%% expect:       <<"A module for basic arithmetic.\n\n# Numbers\n\nThey are *whole* or **not**, as `is_integer/1` says; see [the manual](https://www.erlang.org/doc).">>}
%% expect: #{otp_doc_vsn => {1,0,0},since => <<"1.0">>}
%% expect: {type,number,1} "arith.erl" number(Value)
%% expect:   #{<<"en">> => <<"A number in a tuple.">>}
%% expect:   #{exported => true}
%% expect: {type,wrapped,0} "arith.erl" wrapped()
%% expect:   none
%% expect:   #{exported => true,since => <<"2.0">>}
%% expect: {callback,increment,1} "arith.erl" increment(In)
%% expect:   #{<<"en">> => <<"Called for each number.">>}
%% expect:   #{}
%% expect: {function,add,2} "arith.erl" add(One, Two)
%% expect:   #{<<"en">> =>
%% expect:         <<"Adds two numbers.\n\n- integers\n- floats, with what they have:\n  1. a sign\n  2. an exponent\n\n```\n1> arith:add(1, 2).\n3\n```\n\n> #### Note {: .note }\n>\n> Nothing else is added.">>}
%% expect:   #{since => <<"1.0">>}
%% expect: {function,add,3} "arith.erl" add/3
%% expect:   #{<<"en">> => <<"Equivalent to `add(B, [])`">>}
%% expect:   #{equiv => <<"add(B, [])">>}
%% expect: {function,sub,2} "arith.erl" sub(X, Y)
%% expect:   none
%% expect:   #{}
%% expect: {function,mul,2} "arith.erl" mul(X, Y)
%% expect:   #{<<"en">> => <<"Multiplies.">>}
%% expect:   #{}
%% expect: {function,old,0} "arith.erl" old()
%% expect:   none
%% expect:   #{deprecated => <<"use add/2 instead">>}
%% expect: {function,private,0} "arith.erl" private()
%% expect:   hidden
%% expect:   #{}
%% expect: {function,unnamed,1} "arith.erl" unnamed/1
%% expect:   none
%% expect:   #{}
%% expect: {function,none,0} "arith.erl" none()
%% expect:   hidden
%% expect:   #{}
%% expect: {function,long,0} "arith.erl" long()
%% expect:   #{<<"en">> => <<"From a file of its own.\n">>}
%% expect:   #{}
%% expect: -type number(Value) :: {number, Value}.
%% expect: -opaque wrapped() :: {wrapped, number(integer())}.
%% expect: -callback increment(integer()) ->
%% expect:                        {ok, Out :: integer()} | {error, term()}.
%% expect: -spec add(integer(), integer()) -> integer().
%% expect: -spec sub(X :: integer(), Y :: integer()) -> integer().
%% expect: -spec mul(X, Y) -> integer() when X :: integer(), Y :: integer().
%% expect: {error,non_existing}
%% expect: true
