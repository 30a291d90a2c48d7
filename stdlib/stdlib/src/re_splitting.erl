-module(re_splitting).
-moduledoc "What `re:split/2,3` cuts out.".

-export([groups/5]).

%% The parts of a subject, each in a list with what the Count subpatterns behind it captured.
-spec groups([[term()]], binary(), non_neg_integer(), pos_integer() | infinity, boolean()) ->
    [[binary()]].
groups(_Matches, <<>>, _Count, _Limit, _Trims) ->
    [[<<>>]];
groups(Matches, Subject, Count, Limit, Trims) ->
    Groups = cut(Matches, 0, Subject, Count, Limit),
    case Trims of
        true -> trimmed(Groups);
        false -> Groups
    end.

cut([[{From, 0} | _] | Matches], From, Subject, Count, Limit) when Limit =/= 1 ->
    %% Nothing between nothing.
    cut(Matches, From, Subject, Count, Limit);
cut([[{Start, Length} | Places] | Matches], From, Subject, Count, Limit) when Limit =/= 1 ->
    Captured = [part(Subject, Place) || Place <- Places],
    Missing = lists:duplicate(Count - length(Places), <<>>),
    [[binary:part(Subject, From, Start - From) | Captured ++ Missing]
     | cut(Matches, Start + Length, Subject, Count, less(Limit))];
cut(_Matches, From, Subject, _Count, _Limit) ->
    [[binary:part(Subject, From, byte_size(Subject) - From)]].

less(infinity) -> infinity;
less(Limit) -> Limit - 1.

part(_Subject, none) -> <<>>;
part(Subject, Place) -> binary:part(Subject, Place).

%% Without empty parts at the end.
trimmed(Groups) ->
    lists:reverse(
        lists:dropwhile(fun(Group) -> lists:all(fun(Part) -> Part =:= <<>> end, Group) end,
                        lists:reverse(Groups))).
