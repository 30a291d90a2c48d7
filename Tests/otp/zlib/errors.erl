%% What is wrong with arguments, with the state of a stream and with data.
-module(errors).
-export([main/1]).

main(_) ->
    Z = zlib:open(),
    nothing_begun(Z),
    arguments(Z),
    deflating(Z),
    inflating(Z),
    closed(Z).

nothing_begun(Z) ->
    [show(F, [Z | Arguments])
     || {F, Arguments} <- [{deflate, ["abc"]}, {inflate, ["abc"]}, {deflateEnd, []}, {inflateEnd, []},
                           {deflateReset, []}, {inflateReset, []}, {deflateParams, [1, default]}, {deflateSetDictionary, ["a"]},
                           {inflateSetDictionary, ["a"]}, {inflateGetDictionary, []}, {safeInflate, ["a"]}]].

arguments(Z) ->
    [show(deflateInit, [Z, Level]) || Level <- [10, -1, foo]],
    [show(deflateInit, [Z, default, Method, Bits, Memory, Strategy])
     || {Method, Bits, Memory, Strategy} <- [{foo, 15, 8, default}, {deflated, 0, 8, default},
                                             {deflated, 48, 8, default}, {deflated, -16, 8, default}, {deflated, 16, 8, default},
                                             {deflated, -8, 8, default}, {deflated, 15, 0, default},
                                             {deflated, 15, 10, default}, {deflated, 15, x, default},
                                             {deflated, 15, 8, fixed}, {deflated, x, 8, default}]],
    [show(inflateInit, [Z, Bits]) || Bits <- [0, 7, 48, -7, -16, x]],
    show(inflateInit, [Z, 15, foo]),
    [show(F, [NoStream | Rest]) || NoStream <- [foo, make_ref(), atomics:new(1, [])],
                                   {F, Rest} <- [{close, []}, {deflateInit, []}, {inflate, ["a"]}]].

deflating(Z) ->
    show(deflateInit, [Z]),
    show(deflateInit, [Z]),
    show(inflateInit, [Z]),
    show(inflateReset, [Z]),
    [show(deflate, [Z, Data]) || Data <- [foo, [a], <<1:3>>]],
    [show(deflate, [Z, "", Flush]) || Flush <- [foo, partial, 0]],
    show(deflateParams, [Z, 10, default]),
    show(deflateParams, [Z, 1, foo]),
    show(deflateSetDictionary, [Z, foo]),
    show(deflate, [Z, "abc"]),
    show(deflateEnd, [Z]),
    show(deflateEnd, [Z]),
    show(deflateInit, [Z]),
    show(deflate, [Z, "abc", finish]),
    show(deflate, [Z, "", finish]),
    show(deflate, [Z, "abc", finish]),
    show(deflateReset, [Z]),
    show(deflate, [Z, "abc", finish]),
    show(deflateEnd, [Z]).

inflating(Z) ->
    Hello = zlib:compress("hello"),
    show(inflateInit, [Z]),
    show(inflateInit, [Z]),
    show(deflateReset, [Z]),
    show(inflateEnd, [Z]),
    show(inflateInit, [Z]),
    show(inflate, [Z, "garbage"]),
    show(inflate, [Z, "more garbage"]),
    show(safeInflate, [Z, ""]),
    show(inflateReset, [Z]),
    show(inflate, [Z, binary:part(Hello, 0, 7)]),
    show(inflateEnd, [Z]),
    [begin
         show(inflateInit, [Z, 15, AtEnd]),
         show(inflate, [Z, Hello]),
         show(inflate, [Z, Hello]),
         show(inflate, [Z, [Hello, "behind"]]),
         show(inflateEnd, [Z])
     end || AtEnd <- [error, cut, reset]],
    %% The checksum at the end is wrong.
    Size = byte_size(Hello) - 1,
    <<Begin:Size/binary, Last>> = Hello,
    show(inflateInit, [Z]),
    show(inflate, [Z, [Begin, Last bxor 1]]),
    show(inflateEnd, [Z]),
    show(inflateInit, [Z]),
    [show(inflate, [Z, Data]) || Data <- [foo, [a], <<1:3>>]],
    show(inflate, [Z, Hello, [foo]]),
    show(inflate, [Z, Hello, [{exception_on_need_dict, foo}]]),
    show(inflateSetDictionary, [Z, "abc"]),
    show(inflateEnd, [Z]).

closed(Z) ->
    show(close, [Z]),
    show(close, [Z]),
    show(deflate, [Z, "abc"]),
    show(inflateEnd, [Z]).

show(F, Arguments) ->
    Result =
        try flat(apply(zlib, F, Arguments))
        catch
            error:Reason -> {error, Reason}
        end,
    io:format("~p ~p: ~p~n", [F, [A || A <- Arguments, not is_reference(A)], Result]).

flat(List) when is_list(List) -> iolist_to_binary(List);
flat(Other) -> Other.

%% expect: deflate ["abc"]: {error,not_initialized}
%% expect: inflate ["abc"]: {error,not_initialized}
%% expect: deflateEnd []: {error,not_initialized}
%% expect: inflateEnd []: {error,not_initialized}
%% expect: deflateReset []: {error,not_initialized}
%% expect: inflateReset []: {error,not_initialized}
%% expect: deflateParams [1,default]: {error,not_initialized}
%% expect: deflateSetDictionary ["a"]: {error,not_initialized}
%% expect: inflateSetDictionary ["a"]: {error,not_initialized}
%% expect: inflateGetDictionary []: {error,not_initialized}
%% expect: safeInflate ["a"]: {error,not_initialized}
%% expect: deflateInit "\n": {error,bad_compression_level}
%% expect: deflateInit [-1]: {error,bad_compression_level}
%% expect: deflateInit [foo]: {error,bad_compression_level}
%% expect: deflateInit [default,foo,15,8,default]: {error,bad_compression_method}
%% expect: deflateInit [default,deflated,0,8,default]: {error,bad_windowbits}
%% expect: deflateInit [default,deflated,48,8,default]: {error,bad_windowbits}
%% expect: deflateInit [default,deflated,-16,8,default]: {error,bad_windowbits}
%% expect: deflateInit [default,deflated,16,8,default]: {error,stream_error}
%% expect: deflateInit [default,deflated,-8,8,default]: {error,stream_error}
%% expect: deflateInit [default,deflated,15,0,default]: {error,bad_memlevel}
%% expect: deflateInit [default,deflated,15,10,default]: {error,bad_memlevel}
%% expect: deflateInit [default,deflated,15,x,default]: {error,bad_memlevel}
%% expect: deflateInit [default,deflated,15,8,fixed]: {error,bad_compression_strategy}
%% expect: deflateInit [default,deflated,x,8,default]: {error,bad_windowbits}
%% expect: inflateInit [0]: {error,bad_windowbits}
%% expect: inflateInit [7]: {error,bad_windowbits}
%% expect: inflateInit "0": {error,bad_windowbits}
%% expect: inflateInit [-7]: {error,bad_windowbits}
%% expect: inflateInit [-16]: {error,bad_windowbits}
%% expect: inflateInit [x]: {error,bad_windowbits}
%% expect: inflateInit [15,foo]: {error,bad_eos_behavior}
%% expect: close [foo]: {error,badarg}
%% expect: deflateInit [foo]: {error,badarg}
%% expect: inflate [foo,"a"]: {error,badarg}
%% expect: close []: {error,badarg}
%% expect: deflateInit []: {error,badarg}
%% expect: inflate ["a"]: {error,badarg}
%% expect: close []: {error,badarg}
%% expect: deflateInit []: {error,badarg}
%% expect: inflate ["a"]: {error,badarg}
%% expect: deflateInit []: ok
%% expect: deflateInit []: {error,already_initialized}
%% expect: inflateInit []: {error,already_initialized}
%% expect: inflateReset []: {error,not_initialized}
%% expect: deflate [foo]: {error,badarg}
%% expect: deflate [[a]]: {error,badarg}
%% expect: deflate [<<1:3>>]: {error,badarg}
%% expect: deflate [[],foo]: {error,bad_flush_mode}
%% expect: deflate [[],partial]: {error,bad_flush_mode}
%% expect: deflate [[],0]: {error,bad_flush_mode}
%% expect: deflateParams [10,default]: {error,bad_compression_level}
%% expect: deflateParams [1,foo]: {error,bad_compression_strategy}
%% expect: deflateSetDictionary [foo]: {error,badarg}
%% expect: deflate ["abc"]: <<120,156>>
%% expect: deflateEnd []: {error,data_error}
%% expect: deflateEnd []: {error,not_initialized}
%% expect: deflateInit []: ok
%% expect: deflate ["abc",finish]: <<120,156,75,76,74,6,0,2,77,1,39>>
%% expect: deflate [[],finish]: <<>>
%% expect: deflate ["abc",finish]: {error,stream_error}
%% expect: deflateReset []: ok
%% expect: deflate ["abc",finish]: <<120,156,75,76,74,6,0,2,77,1,39>>
%% expect: deflateEnd []: ok
%% expect: inflateInit []: ok
%% expect: inflateInit []: {error,already_initialized}
%% expect: deflateReset []: {error,not_initialized}
%% expect: inflateEnd []: {error,data_error}
%% expect: inflateInit []: ok
%% expect: inflate ["garbage"]: {error,data_error}
%% expect: inflate ["more garbage"]: {error,data_error}
%% expect: safeInflate [[]]: {error,data_error}
%% expect: inflateReset []: ok
%% expect: inflate [<<120,156,203,72,205,201,201>>]: <<"hell">>
%% expect: inflateEnd []: {error,data_error}
%% expect: inflateInit [15,error]: ok
%% expect: inflate [<<120,156,203,72,205,201,201,7,0,6,44,2,21>>]: <<"hello">>
%% expect: inflate [<<120,156,203,72,205,201,201,7,0,6,44,2,21>>]: {error,data_error}
%% expect: inflate [[<<120,156,203,72,205,201,201,7,0,6,44,2,21>>,"behind"]]: {error,
%% expect:                                                                     data_error}
%% expect: inflateEnd []: {error,data_error}
%% expect: inflateInit [15,cut]: ok
%% expect: inflate [<<120,156,203,72,205,201,201,7,0,6,44,2,21>>]: <<"hello">>
%% expect: inflate [<<120,156,203,72,205,201,201,7,0,6,44,2,21>>]: <<>>
%% expect: inflate [[<<120,156,203,72,205,201,201,7,0,6,44,2,21>>,"behind"]]: <<>>
%% expect: inflateEnd []: ok
%% expect: inflateInit [15,reset]: ok
%% expect: inflate [<<120,156,203,72,205,201,201,7,0,6,44,2,21>>]: <<"hello">>
%% expect: inflate [<<120,156,203,72,205,201,201,7,0,6,44,2,21>>]: <<"hello">>
%% expect: inflate [[<<120,156,203,72,205,201,201,7,0,6,44,2,21>>,"behind"]]: {error,
%% expect:                                                                     data_error}
%% expect: inflateEnd []: {error,data_error}
%% expect: inflateInit []: ok
%% expect: inflate [[<<120,156,203,72,205,201,201,7,0,6,44,2>>,20]]: {error,data_error}
%% expect: inflateEnd []: {error,data_error}
%% expect: inflateInit []: ok
%% expect: inflate [foo]: {error,badarg}
%% expect: inflate [[a]]: {error,badarg}
%% expect: inflate [<<1:3>>]: {error,badarg}
%% expect: inflate [<<120,156,203,72,205,201,201,7,0,6,44,2,21>>,[foo]]: <<"hello">>
%% expect: inflate [<<120,156,203,72,205,201,201,7,0,6,44,2,21>>,
%% expect:          [{exception_on_need_dict,foo}]]: {error,{case_clause,foo}}
%% expect: inflateSetDictionary ["abc"]: {error,stream_error}
%% expect: inflateEnd []: ok
%% expect: close []: ok
%% expect: close []: {error,not_initialized}
%% expect: deflate ["abc"]: {error,not_initialized}
%% expect: inflateEnd []: {error,not_initialized}
