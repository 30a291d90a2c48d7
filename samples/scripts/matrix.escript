#!/usr/bin/env escript
%% Multiplies two random square matrices, each row in a process of its own, and checks the product.

main([Text]) ->
    Size = list_to_integer(Text),
    rand:seed(exsss, {1, 2, 3}),
    A = random(Size),
    B = random(Size),
    Product = multiply(A, B),
    io:format("trace ~w, sum ~w~n", [trace(Product), lists:sum(lists:append(Product))]),
    %% By Freivalds: A (B v) = (A B) v.
    Vector = [rand:uniform(100) || _ <- lists:seq(1, Size)],
    io:format("~s~n", [case apply_to(A, apply_to(B, Vector)) =:= apply_to(Product, Vector) of
                           true -> "right";
                           false -> "WRONG"
                       end]).

random(Size) -> [[rand:uniform(10) || _ <- lists:seq(1, Size)] || _ <- lists:seq(1, Size)].

multiply(A, B) ->
    Columns = transposed(B),
    Self = self(),
    Pids = [spawn_link(fun() -> Self ! {self(), [dot(Row, Column, 0) || Column <- Columns]} end)
            || Row <- A],
    [receive {Pid, Row} -> Row end || Pid <- Pids].

transposed([[] | _]) -> [];
transposed(Rows) -> [[hd(Row) || Row <- Rows] | transposed([tl(Row) || Row <- Rows])].

dot([A | As], [B | Bs], Sum) -> dot(As, Bs, Sum + A * B);
dot([], [], Sum) -> Sum.

apply_to(Matrix, Vector) -> [dot(Row, Vector, 0) || Row <- Matrix].

trace(Matrix) -> lists:sum([lists:nth(N, Row) || {N, Row} <- lists:zip(lists:seq(1, length(Matrix)), Matrix)]).
