%% What dbg:dhandler/2 prints of each trace message.
-module(prints).
-export([main/1]).

main(_) ->
    P = list_to_pid("<0.1.0>"),
    Q = list_to_pid("<0.2.0>"),
    F = {lists, reverse, 1},
    [dbg:dhandler(Message, standard_io)
     || Message <-
            [{trace, P, 'receive', {a, "x"}}, {trace, P, send, {a}, Q}, {trace, P, send, m, foo},
             {trace, P, send, m, {foo, bar@x}}, {trace, P, send_to_non_existing_process, m, Q},
             {trace, P, call, {lists, reverse, [[1, 2]]}}, {trace, P, call, F},
             {trace, P, call, {lists, reverse, [[1, 2]]}, {extra, "x"}},
             {trace, P, call, {lists, seq, [1, 2]}, <<"dump\ntext">>},
             {trace, P, call, {lists, seq, [1 | 2]}}, {trace, P, call, {m, f, []}},
             {trace, P, call, {m, f, ["abc", <<"x">>, 'A b', 1.5, #{a => 1}]}},
             {trace, P, return_from, F, [a, {b}]}, {trace, P, return_to, F}, {trace, P, return_to, undefined},
             {trace, P, exception_from, F, {error, badarg}},
             {trace, P, spawn, Q, {m, f, [1, a]}}, {trace, P, spawn, Q, {m, f, no_list}},
             {trace, P, spawned, Q, {m, f, [1, a]}}, {trace, P, exit, normal}, {trace, P, link, Q},
             {trace, P, unlink, Q}, {trace, P, getting_linked, Q}, {trace, P, getting_unlinked, Q},
             {trace, P, register, a}, {trace, P, unregister, a}, {trace, P, in, {m, f, 1}}, {trace, P, out, 0},
             {trace, P, in, 1, {m, f, 1}}, {trace, P, out_exited, 0},
             {trace, P, gc_minor_start, [{heap_size, 1}]}, {trace, P, gc_major_end, [{heap_size, 1}]},
             {trace, P, foo, bar}, {trace, P, foo, b, c}, {trace, P, foo, b, c, d},
             {trace_ts, P, call, {lists, reverse, [[1, 2]]}, {1, 2, 3}},
             {trace_ts, P, call, {lists, reverse, [[1, 2]]}, x, {1, 2, 3}},
             {trace_ts, P, call, {lists, reverse, [[1, 2]]}, 17}, {trace_ts, P, send, m, Q, {17, 3}},
             {trace_ts, P, 'receive', m, {1, 2, 3}}, {trace_ts, P, 'receive', m, x, {1, 2, 3}},
             {trace, P, 'receive', m, x}, {trace, P, send, m, Q, x},
             {seq_trace, 3, {send, {0, 1}, P, Q, hello}}, {seq_trace, 3, {send, {0, 1}, P, Q, hello}, {1, 2, 3}},
             {seq_trace, 3, {'receive', {0, 1}, P, Q, hello}}, {seq_trace, 3, {print, {0, 1}, P, Q, hello}},
             {drop, 3}, hello,
             {trace, P, call, {lists, reverse, [lists:seq(1, 60)]}},
             {trace, P, return_from, F, lists:seq(1, 60)}]].

%% expect: (<PID>) << {a,"x"}
%% expect: (<PID>) <PID> ! {a}
%% expect: (<PID>) foo ! m
%% expect: (<PID>) {foo,bar@x} ! m
%% expect: (<PID>) send_to_non_existing_process m <PID>
%% expect: (<PID>) call lists:reverse([1,2])
%% expect: (<PID>) call lists:reverse/1
%% expect: (<PID>) call lists:reverse([1,2]) ({extra,"x"})
%% expect: (<PID>) call lists:seq(1,2) (<<"dump\ntext">>)
%% expect: (<PID>) call lists:seq(1,2)
%% expect: (<PID>) call m:f()
%% expect: (<PID>) call m:f("abc",<<"x">>,'A b',1.5,#{a => 1})
%% expect: (<PID>) returned from lists:reverse/1 -> [a,{b}]
%% expect: (<PID>) returning to lists:reverse/1
%% expect: (<PID>) returning to undefined
%% expect: (<PID>) exception_from {lists,reverse,1} {error,badarg}
%% expect: (<PID>) spawn <PID> as m:f(1,a)
%% expect: (<PID>) spawn <PID> as m:f/no_list
%% expect: (<PID>) spawned <PID> {m,f,[1,a]}
%% expect: (<PID>) exit normal
%% expect: (<PID>) link <PID>
%% expect: (<PID>) unlink <PID>
%% expect: (<PID>) getting_linked <PID>
%% expect: (<PID>) getting_unlinked <PID>
%% expect: (<PID>) register a
%% expect: (<PID>) unregister a
%% expect: (<PID>) in {m,f,1}
%% expect: (<PID>) out 0
%% expect: (<PID>) in 1 {m,f,1}
%% expect: (<PID>) out_exited 0
%% expect: (<PID>) gc_minor_start [{heap_size,1}]
%% expect: (<PID>) gc_major_end [{heap_size,1}]
%% expect: (<PID>) foo bar
%% expect: (<PID>) foo b c
%% expect: (<PID>) foo b c d
%% expect: (<PID>) call lists:reverse([1,2]) (Timestamp: {1,2,3})
%% expect: (<PID>) call lists:reverse([1,2]) (x) (Timestamp: {1,2,3})
%% expect: (<PID>) call lists:reverse([1,2]) (Timestamp: 17)
%% expect: (<PID>) <PID> ! m (Timestamp: {17,3})
%% expect: (<PID>) << m (Timestamp: {1,2,3})
%% expect: (<PID>) << m (Timestamp: {1,2,3})
%% expect: (<PID>) << m
%% expect: (<PID>) <PID> ! m
%% expect: SeqTrace [3]: (<PID>) <PID> ! hello [Serial: {0,1}]
%% expect: SeqTrace {1,2,3} [3]: (<PID>) <PID> ! hello [Serial: {0,1}]
%% expect: SeqTrace [3]: (<PID>) << hello [Serial: {0,1}, From: <PID>]
%% expect: SeqTrace [3]: -> hello [Serial: {0,1}, From: <PID>]
%% expect: *** Dropped 3 messages.
%% expect: (<PID>) call lists:reverse([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,
%% expect:  29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,
%% expect:  54,55,56,57,58,59,60])
%% expect: (<PID>) returned from lists:reverse/1 -> [1,2,3,4,5,6,7,8,9,10,11,12,13,14,
%% expect:                                             15,16,17,18,19,20,21,22,23,24,25,
%% expect:                                             26,27,28,29,30,31,32,33,34,35,36,
%% expect:                                             37,38,39,40,41,42,43,44,45,46,47,
%% expect:                                             48,49,50,51,52,53,54,55,56,57,58,
%% expect:                                             59,60]
