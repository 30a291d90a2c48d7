%%% Operations and calls that can only fail, since all that they depend on are constants.
-module(constants_that_fail).
-compile([export_all, nowarn_export_all]).

strings() -> "a" + "b".
function() -> lists:map(length/1, []).
nothing() -> hd([]).
rest() -> tl([]).
empty_string() -> hd("").
zero() -> 1 div 0.
zero_float() -> 1 / 0.0.
remainder() -> 1.0 rem 2.
bits() -> 1.5 band 2.
shift() -> 1 bsl a.
append() -> a ++ [1].
remove() -> [1] -- b.
negation() -> -a.
inversion() -> bnot 1.5.
denial() -> not 1.
conjunction() -> true and 1.
folded() -> 1 + 2 + a.
nested() -> [1, 2] + 3 * 4.
argument(X) -> argument(1 + a) + X.
in_tuple() -> {ok, "x" + 1}.
in_list() -> [a + 1 || _ <- [1]].
in_clause(X) -> if X -> a + 1; true -> 2 end.
protected() -> try a + 1 catch error:_ -> 1 end.
caught() -> catch 1 / 0.
binaries() -> <<"a">> ++ "b".
maps() -> #{} + 1.
not_last() -> a + 1, ok.
length_of_atom() -> length(a).
improper() -> length([1 | 2]).
size_of_list() -> tuple_size([a]).
bytes() -> byte_size("abc").
index() -> element(3, {a, b}).
no_index() -> element(0, {a}).
not_an_index() -> element(a, {a, b}).
replaced() -> setelement(3, {a}, b).
text() -> atom_to_list("a").
digits() -> list_to_integer("abc").
fraction() -> list_to_float("1").
number() -> round(a).
integer() -> integer_to_list(a).
remote() -> erlang:length(abc).
root() -> math:sqrt(-1).
root_of_atom() -> math:sqrt(a).
logarithm() -> math:log(0).
size_of_segment() -> <<1:foo>>.

%% These depend on something, or do not fail.
variable(X) -> X + a.
element_of(X) -> element(3, X).
tuple(X) -> {X} * 2.
fine() -> {1 + 2.0, "a" ++ b, hd([1]), element(2, {a, b}), list_to_integer("-12"), math:sqrt(4), -1.5}.
guard(X) when X + a > 1 -> X;
guard(_) -> 1.
-compile({no_auto_import, [abs/1]}).
abs(X) -> X.
own() -> abs(a).

%% diagnostic: 5:18: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 6:31: Warning: evaluation of operator '/'/2 will fail with a 'badarith' exception
%% diagnostic: 7:14: Warning: the call to hd/1 will fail with a 'badarg' exception
%% diagnostic: 8:11: Warning: the call to tl/1 will fail with a 'badarg' exception
%% diagnostic: 9:19: Warning: the call to hd/1 will fail with a 'badarg' exception
%% diagnostic: 10:13: Warning: evaluation of operator 'div'/2 will fail with a 'badarith' exception
%% diagnostic: 11:19: Warning: evaluation of operator '/'/2 will fail with a 'badarith' exception
%% diagnostic: 12:20: Warning: evaluation of operator 'rem'/2 will fail with a 'badarith' exception
%% diagnostic: 13:15: Warning: evaluation of operator 'band'/2 will fail with a 'badarith' exception
%% diagnostic: 14:14: Warning: evaluation of operator 'bsl'/2 will fail with a 'badarith' exception
%% diagnostic: 15:15: Warning: evaluation of operator '++'/2 will fail with a 'badarg' exception
%% diagnostic: 16:17: Warning: evaluation of operator '--'/2 will fail with a 'badarg' exception
%% diagnostic: 17:15: Warning: evaluation of operator '-'/1 will fail with a 'badarith' exception
%% diagnostic: 18:16: Warning: evaluation of operator 'bnot'/1 will fail with a 'badarith' exception
%% diagnostic: 19:13: Warning: evaluation of operator 'not'/1 will fail with a 'badarg' exception
%% diagnostic: 20:23: Warning: evaluation of operator 'and'/2 will fail with a 'badarg' exception
%% diagnostic: 21:19: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 22:20: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 23:27: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 24:24: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 25:17: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 26:27: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 27:22: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 28:21: Warning: evaluation of operator '/'/2 will fail with a 'badarith' exception
%% diagnostic: 29:23: Warning: evaluation of operator '++'/2 will fail with a 'badarg' exception
%% diagnostic: 30:15: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 31:17: Warning: evaluation of operator '+'/2 will fail with a 'badarith' exception
%% diagnostic: 31:17: Warning: the result of evaluating operator '+'/2 is ignored (suppress the warning by assigning the expression to the _ variable)
%% diagnostic: 32:21: Warning: the call to length/1 will fail with a 'badarg' exception
%% diagnostic: 33:15: Warning: the call to length/1 will fail with a 'badarg' exception
%% diagnostic: 34:19: Warning: the call to tuple_size/1 will fail with a 'badarg' exception
%% diagnostic: 35:12: Warning: the call to byte_size/1 will fail with a 'badarg' exception
%% diagnostic: 36:12: Warning: the call to element/2 will fail with a 'badarg' exception
%% diagnostic: 37:15: Warning: the call to element/2 will fail with a 'badarg' exception
%% diagnostic: 38:19: Warning: the call to element/2 will fail with a 'badarg' exception
%% diagnostic: 39:15: Warning: the call to setelement/3 will fail with a 'badarg' exception
%% diagnostic: 40:11: Warning: the call to atom_to_list/1 will fail with a 'badarg' exception
%% diagnostic: 41:13: Warning: the call to list_to_integer/1 will fail with a 'badarg' exception
%% diagnostic: 42:15: Warning: the call to list_to_float/1 will fail with a 'badarg' exception
%% diagnostic: 43:13: Warning: the call to round/1 will fail with a 'badarg' exception
%% diagnostic: 44:14: Warning: the call to integer_to_list/1 will fail with a 'badarg' exception
%% diagnostic: 45:13: Warning: the call to length/1 will fail with a 'badarg' exception
%% diagnostic: 46:11: Warning: the call to math:sqrt/1 will fail with a 'badarith' exception
%% diagnostic: 47:19: Warning: the call to math:sqrt/1 will fail with a 'badarg' exception
%% diagnostic: 48:16: Warning: the call to math:log/1 will fail with a 'badarith' exception
%% diagnostic: 49:22: Warning: binary construction will fail because of a type mismatch
