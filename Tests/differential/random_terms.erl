%%% Random terms: their external form with every option, what is read of it, also when a byte is wrong,
%%% their order, equality and hashes; a line for each case.
-module(random_terms).

-compile([nowarn_deprecated_function]).
-export([main/1]).

-import(random_numbers, [number/1, bits/2, choose/2, next/1]).

main([Seed, Count]) ->
    cases(list_to_integer(Seed) band 16#ffffffff, list_to_integer(Count)).

cases(_, 0) ->
    ok;
cases(State0, Count) ->
    {Operation, State1} = choose([encode, encode, compress, damage, order, order, hash, sort], State0),
    {A, State2} = term(4, State1),
    {B, State3} = other(A, State2),
    {N, State4} = next(State3),
    io:format("~w ~w ~w -> ~w~n", [Operation, shown(A), shown(B), result(Operation, A, B, N)]),
    cases(State4, Count - 1).

%% The order in which large maps are printed is nobody's business.
shown(Term) ->
    short(term_to_binary(Term, [deterministic, {minor_version, 2}])).

short(Binary) when byte_size(Binary) < 100 -> Binary;
short(Binary) -> {byte_size(Binary), erlang:phash2(Binary, 1 bsl 32)}.

result(encode, A, _, N) ->
    Binary = term_to_binary(A, [{minor_version, N rem 3}, deterministic]),
    {short(Binary), binary_to_term(Binary) =:= A,
     iolist_to_binary(erlang:term_to_iovec(A, [{minor_version, N rem 3}, deterministic])) =:= Binary};
result(compress, A, B, N) ->
    Binary = term_to_binary([A, B, A], [{compressed, N rem 10}, {minor_version, 2}, deterministic]),
    {short(Binary), binary_to_term(Binary, [used]) =:= {[A, B, A], byte_size(Binary)}};
result(damage, A, _, N) ->
    case has_identifier(A) of
        %% How large their numbers may be is each system's affair.
        true -> identifier;
        false -> damage(A, N)
    end;
result(order, A, B, _) ->
    {A < B, A =< B, A == B, A =:= B, A > B, A >= B};
result(hash, A, _, N) ->
    {erlang:phash2(A), erlang:phash2(A, 1 bsl 32), erlang:phash2(A, 1 + N), erlang:phash(A, 1 bsl 32),
     erlang:phash(A, 1 + N)};
result(sort, A, B, _) ->
    Elements = [A, B | parts(A) ++ parts(B)],
    Map = maps:from_list([{Element, 1} || Element <- Elements]),
    Sorted = case length(lists:usort(Elements)) =:= map_size(Map) of
                 true -> {shown(lists:sort(Elements)), shown(lists:usort(Elements))};
                 %% In what order 1 and 1.0 come out was never promised.
                 false -> equal
             end,
    {Sorted, shown(Map)}.

damage(A, N) ->
    Bytes = binary_to_list(term_to_binary(A, [{minor_version, 2}, deterministic])),
    {Before, [Byte | After]} = lists:split(1 + N rem (length(Bytes) - 1), Bytes),
    Wrong = case N bsr 8 band 7 of
                0 -> (Byte + 1) band 255;
                1 -> Byte bxor 1;
                2 -> 0;
                3 -> 255;
                4 -> N bsr 16 band 255;
                _ -> 97 + (N bsr 16) rem 24
            end,
    try binary_to_term(list_to_binary([Before, Wrong, After]), [used]) of
        {Term, Used} -> {shown(Term), Used}
    catch
        error:Reason -> Reason
    end.

has_identifier(Term) when is_pid(Term); is_port(Term); is_reference(Term) -> true;
has_identifier([Head | Tail]) -> has_identifier(Head) orelse has_identifier(Tail);
has_identifier(Term) when is_tuple(Term) -> has_identifier(tuple_to_list(Term));
has_identifier(Term) when is_map(Term) -> has_identifier(maps:to_list(Term));
has_identifier(_) -> false.

parts(Term) when is_tuple(Term) -> tuple_to_list(Term);
parts(Term) when is_map(Term) -> maps:keys(Term) ++ maps:values(Term);
parts([Head | Tail]) -> [Head, Tail];
parts(Term) -> [Term].

%% Another term, or one that differs a little.
other(A, State0) ->
    case choose([other, other, same, near], State0) of
        {other, State} -> term(4, State);
        {same, State} -> {A, State};
        {near, State} when is_integer(A), abs(A) < 1 bsl 1000 -> {float(A), State};
        {near, State} when is_list(A) -> {[1 | A], State};
        {near, State} when is_tuple(A) -> {list_to_tuple(lists:reverse(tuple_to_list(A))), State};
        {near, State} when is_map(A) -> {A#{key => 1}, State};
        {near, State} -> {{A}, State}
    end.

term(0, State) ->
    simple(State);
term(Depth, State0) ->
    case choose([simple, simple, tuple, list, improper, string, map, large_map, fun_of_module], State0) of
        {simple, State} ->
            simple(State);
        {tuple, State} ->
            {Size, State1} = choose([0, 1, 2, 3, 5, 255, 256], State),
            {Elements, State2} = terms(Size, lists:min([Depth - 1, 6 - Size]), State1),
            {list_to_tuple(Elements), State2};
        {list, State} ->
            {Size, State1} = choose([0, 1, 2, 3, 5, 40], State),
            terms(Size, lists:min([Depth - 1, 6 - Size]), State1);
        {improper, State} ->
            {Elements, State1} = terms(2, Depth - 1, State),
            {Tail, State2} = term(Depth - 1, State1),
            {Elements ++ Tail, State2};
        {string, State} ->
            {Size, State1} = choose([1, 3, 20, 300], State),
            bytes(Size, State1);
        {map, State} ->
            {Size, State1} = choose([0, 1, 2, 3, 7, 32], State),
            map(Size, Depth, State1);
        {large_map, State} ->
            {Size, State1} = choose([33, 34, 100], State),
            map(Size, 1, State1);
        {fun_of_module, State} ->
            {Module, State1} = atom(State),
            {Name, State2} = atom(State1),
            {N, State3} = next(State2),
            {erlang:make_fun(Module, Name, N rem 256), State3}
    end.

terms(Count, Depth, State) ->
    lists:mapfoldl(fun(_, State0) -> term(lists:max([Depth, 0]), State0) end, State,
                   lists:seq(1, Count)).

map(Size, Depth, State0) ->
    {Keys, State1} = terms(Size, Depth - 1, State0),
    {Values, State2} = terms(Size, 0, State1),
    {maps:from_list(lists:zip(Keys, Values)), State2}.

simple(State0) ->
    case choose([number, number, atom, empty, binary, bits, pid, reference, port], State0) of
        {number, State} ->
            %% 0.0 and -0.0 are different terms since OTP 27.
            {Number, State1} = number(State),
            {case Number == 0 of true -> 0; false -> Number end, State1};
        {atom, State} ->
            atom(State);
        {empty, State} ->
            choose([[], {}, #{}, "", 0.0, 0], State);
        {binary, State} ->
            {Size, State1} = choose([0, 1, 3, 12, 13, 64, 65, 300], State),
            {Bytes, State2} = bytes(Size, State1),
            {list_to_binary(Bytes), State2};
        {bits, State} ->
            {Size, State1} = choose([1, 2, 11, 12, 13, 70], State),
            {Bytes, State2} = bytes(Size, State1),
            {LastBits, State3} = choose([1, 3, 4, 7], State2),
            {binary_to_term(list_to_binary([131, 77, 0, 0, 0, Size, LastBits, Bytes])), State3};
        {pid, State} ->
            {N, State1} = next(State),
            %% Erlang/OTP has no larger ones of its own.
            {list_to_pid(text(["<0.", N band 16#7fff, ".0>"])), State1};
        {port, State} ->
            {N, State1} = next(State),
            {list_to_port(text(["#Port<0.", N band 16#fffffff, ">"])), State1};
        {reference, State} ->
            {A, State1} = next(State),
            {B, State2} = next(State1),
            {C, State3} = next(State2),
            %% The lower half of the second number is Erlang/OTP's own.
            Second = B band 16#fffc0000 bor 1,
            {list_to_ref(text(["#Ref<0.", A band 16#3fff, ".", Second, ".", C band 16#3ffff, ">"])), State3}
    end.

text(Parts) ->
    lists:append([if is_integer(Part) -> integer_to_list(Part); true -> Part end || Part <- Parts]).

bytes(Count, State) ->
    lists:mapfoldl(fun(_, State0) ->
                           {N, State1} = next(State0),
                           {N band 255, State1}
                   end, State, lists:seq(1, Count)).

atom(State) ->
    choose(['', a, b, ok, 'A b', erlang, [], 'é', 'ÿ', 'Ā', '日本', '😀', 'aé', 'aĀ',
            list_to_atom(lists:duplicate(255, $x)), list_to_atom(lists:duplicate(255, 16#e9)),
            list_to_atom(lists:duplicate(200, 16#65e5))] -- [[]], State).
