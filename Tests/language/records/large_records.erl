%%% Records of many fields; each field is its own.
-module(large_records).

-export([main/1]).

-record(large, {f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18,
                f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34,
                f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50,
                f51, f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62, f63, f64, f65, f66}).

main(_) ->
    show(record_info(size, large)),
    R = #large{_ = 0},
    show(lists:sum(tl(tuple_to_list(R)))),
    S = R#large{f66 = 66, f1 = 1, f33 = 33, f64 = 64},
    show({S#large.f1, S#large.f2, S#large.f33, S#large.f64, S#large.f65, S#large.f66}),
    #large{f65 = A, f64 = B, f1 = C} = S,
    show({A, B, C}),
    show(lists:sum(tl(tuple_to_list(S)))),
    T = lists:foldl(fun(N, Old) -> Old#large{f40 = N, f41 = Old#large.f40} end, S, lists:seq(1, 1000)),
    show({T#large.f40, T#large.f41, T#large.f64}).

show(Term) -> io:format("~w~n", [Term]).

%% expect: 67
%% expect: 0
%% expect: {1,0,33,64,0,66}
%% expect: {0,64,1}
%% expect: 164
%% expect: {1000,999,64}
