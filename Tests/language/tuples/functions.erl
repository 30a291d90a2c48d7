%%% element, setelement, tuple_size, make_tuple, append_element, insert_element, delete_element.
-module(functions).

-export([main/1]).

main(_) ->
    T = {a, b, c},
    p([element(1, T), element(3, T), tuple_size(T), tuple_size({}), size(T)]),
    p([setelement(2, T, x), setelement(1, {1}, {}), T]),
    p([erlang:make_tuple(3, x), erlang:make_tuple(0, x)]),
    p([erlang:make_tuple(4, d, [{2, y}, {4, z}])]),
    p([erlang:append_element(T, d), erlang:append_element({}, 1)]),
    p([erlang:insert_element(1, T, n), erlang:insert_element(4, T, n)]),
    p([erlang:delete_element(1, T), erlang:delete_element(3, T), erlang:delete_element(1, {x})]),
    ok.

p(Values) -> io:format("~w~n", [Values]).

%% expect: [a,c,3,0,3]
%% expect: [{a,x,c},{{}},{a,b,c}]
%% expect: [{x,x,x},{}]
%% expect: [{d,y,d,z}]
%% expect: [{a,b,c,d},{1}]
%% expect: [{n,a,b,c},{a,b,c,n}]
%% expect: [{b,c},{a,b},{}]
