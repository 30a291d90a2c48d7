-module(eunit_output).
-moduledoc "What a test prints: the requests of the io protocol to a device that only keeps text.".

-export([request/2, text/1, binary/1]).

-doc "The reply to a request, and all that has been printed then.".
-spec request(term(), iodata()) -> {term(), iodata()}.
request({put_chars, _Encoding, Characters}, Output) ->
    put_characters(fun() -> Characters end, Output);
request({put_chars, _Encoding, Module, Function, Arguments}, Output) ->
    put_characters(fun() -> apply(Module, Function, Arguments) end, Output);
request({put_chars, Characters}, Output) ->
    request({put_chars, latin1, Characters}, Output);
request({put_chars, Module, Function, Arguments}, Output) ->
    request({put_chars, latin1, Module, Function, Arguments}, Output);
request({get_chars, _Encoding, _Prompt, _Count}, Output) ->
    {eof, Output};
request({get_line, _Encoding, _Prompt}, Output) ->
    {eof, Output};
request({get_until, _Encoding, _Prompt, Module, Function, Arguments}, Output) ->
    {at_end(Module, Function, Arguments), Output};
request({setopts, _Options}, Output) ->
    {ok, Output};
request({requests, Requests}, Output) ->
    lists:foldl(fun(Request, {ok, Before}) -> request(Request, Before);
                   (_Request, Failed) -> Failed
                end, {ok, Output}, Requests);
request(_Request, Output) ->
    {{error, enotsup}, Output}.

put_characters(Characters, Output) ->
    try unicode:characters_to_binary(Characters()) of
        Binary when is_binary(Binary) -> {ok, [Output | Binary]};
        _ -> {{error, {put_chars, Characters()}}, Output}
    catch
        _:Reason -> {{error, Reason}, Output}
    end.

at_end(Module, Function, Arguments) ->
    try apply(Module, Function, [[], eof | Arguments]) of
        {done, Result, _} -> Result;
        _ -> eof
    catch
        _:Reason -> {error, Reason}
    end.

-spec text(iodata()) -> string().
text(Output) -> unicode:characters_to_list(binary(Output)).

-spec binary(iodata()) -> binary().
binary(Output) -> iolist_to_binary(Output).
