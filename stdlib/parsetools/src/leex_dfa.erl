-module(leex_dfa).
-moduledoc false.

%% The automaton of all rules: by Thompson's construction one that is not deterministic, of its sets of states
%% one that is, of that the smallest.

-export([make/1]).

-record(nfa, {next = 0, empty = #{}, moves = #{}, accept = #{}}).

-doc """
`{States, Sizes}` of a list of `{Rule number, Term}`: `#{Number => {Accept, [{From, To, Number}]}}`, `Accept`
the rule that comes first among those that match, or `none`; state 0 is the one to begin in.
""".
make(Rules) ->
    {Starts, Nfa} = lists:mapfoldl(fun rule/2, #nfa{}, Rules),
    Start = closure(Starts, Nfa),
    {_, Dfa} = explore([Start], #{Start => 0}, #{}, Nfa),
    Smallest = smallest(Dfa),
    {Smallest, {Nfa#nfa.next, map_size(Dfa), map_size(Smallest)}}.

rule({Number, Term}, Nfa) ->
    {Start, WithStart} = new(Nfa),
    {End, WithEnd} = new(WithStart),
    #nfa{accept = Accept} = Built = build(Term, Start, End, WithEnd),
    {Start, Built#nfa{accept = Accept#{End => Number}}}.

new(#nfa{next = Next} = Nfa) -> {Next, Nfa#nfa{next = Next + 1}}.

empty(From, To, #nfa{empty = Empty} = Nfa) ->
    Nfa#nfa{empty = Empty#{From => [To | maps:get(From, Empty, [])]}}.

build({set, Ranges}, From, To, #nfa{moves = Moves} = Nfa) ->
    New = [{First, Last, To} || {First, Last} <- Ranges],
    Nfa#nfa{moves = Moves#{From => New ++ maps:get(From, Moves, [])}};
build({sequence, []}, From, To, Nfa) ->
    empty(From, To, Nfa);
build({sequence, [Part]}, From, To, Nfa) ->
    build(Part, From, To, Nfa);
build({sequence, [Part | Parts]}, From, To, Nfa) ->
    {Middle, WithMiddle} = new(Nfa),
    build({sequence, Parts}, Middle, To, build(Part, From, Middle, WithMiddle));
build({either, Parts}, From, To, Nfa) ->
    lists:foldl(
        fun(Part, Acc) ->
            {Start, WithStart} = new(Acc),
            build(Part, Start, To, empty(From, Start, WithStart))
        end, Nfa, Parts);
build({optional, Part}, From, To, Nfa) ->
    build({either, [{sequence, []}, Part]}, From, To, Nfa);
build({plus, Part}, From, To, Nfa) ->
    build({sequence, [Part, {star, Part}]}, From, To, Nfa);
build({star, Part}, From, To, Nfa) ->
    {Start, WithStart} = new(Nfa),
    {End, WithEnd} = new(WithStart),
    Around = empty(From, Start, empty(Start, To, empty(End, Start, WithEnd))),
    build(Part, Start, End, Around).

closure(States, Nfa) -> closure(States, #{}, Nfa).

closure([State | States], Seen, Nfa) when is_map_key(State, Seen) -> closure(States, Seen, Nfa);
closure([State | States], Seen, #nfa{empty = Empty} = Nfa) ->
    closure(maps:get(State, Empty, []) ++ States, Seen#{State => []}, Nfa);
closure([], Seen, _) ->
    lists:sort(maps:keys(Seen)).

explore([Set | Sets], Known, Dfa, Nfa) ->
    {Moves, {NewKnown, Found}} = lists:mapfoldl(
        fun({From, To, Targets}, {Acc, New}) ->
            Next = closure(Targets, Nfa),
            case Acc of
                #{Next := Number} -> {{From, To, Number}, {Acc, New}};
                #{} -> {{From, To, map_size(Acc)}, {Acc#{Next => map_size(Acc)}, [Next | New]}}
            end
        end, {Known, []}, pieces(lists:append([maps:get(State, Nfa#nfa.moves, []) || State <- Set]))),
    State = {accepted(Set, Nfa), joined(Moves)},
    explore(Found ++ Sets, NewKnown, Dfa#{maps:get(Set, Known) => State}, Nfa);
explore([], Known, Dfa, _) ->
    {Known, Dfa}.

accepted(Set, #nfa{accept = Accept}) ->
    case [Rule || State <- Set, {ok, Rule} <- [maps:find(State, Accept)]] of
        [] -> none;
        Rules -> lists:min(Rules)
    end.

%% Ranges that may overlap, cut at their ends: [{From, To, Targets}] for pieces that some range covers. A
%% sweep: at each place some ranges begin and others have ended.
pieces(Moves) ->
    Begins = [{From, 1, To} || {From, _, To} <- Moves],
    Ends = [{Last + 1, -1, To} || {_, Last, To} <- Moves],
    sweep(lists:sort(Begins ++ Ends), 0, #{}).

sweep([{At, _, _} | _] = Events, From, Open) when At > From ->
    case maps:keys(Open) of
        [] -> sweep(Events, At, Open);
        Targets -> [{From, At - 1, Targets} | sweep(Events, At, Open)]
    end;
sweep([{At, Step, To} | Events], At, Open) ->
    case maps:get(To, Open, 0) + Step of
        0 -> sweep(Events, At, maps:remove(To, Open));
        Count -> sweep(Events, At, Open#{To => Count})
    end;
sweep([], _, _) ->
    [].

joined([{A, B, Next}, {C, D, Next} | Moves]) when C =:= B + 1 -> joined([{A, D, Next} | Moves]);
joined([Move | Moves]) -> [Move | joined(Moves)];
joined([]) -> [].

%% States that accept the same and go on to the same are one: blocks are split until they no longer differ.
smallest(Dfa) -> smallest(Dfa, #{State => 0 || State := _ <- Dfa}, 1).

smallest(Dfa, Blocks, Count) ->
    Signatures = #{State => {maps:get(State, Blocks), renamed(Of, Blocks)} || State := Of <- Dfa},
    %% The block of state 0 stays the first.
    Distinct = lists:uniq([maps:get(State, Signatures) || State <- lists:sort(maps:keys(Dfa))]),
    Numbers = maps:from_list(lists:zip(Distinct, lists:seq(0, length(Distinct) - 1))),
    New = #{State => maps:get(Signature, Numbers) || State := Signature <- Signatures},
    case map_size(Numbers) of
        Count -> #{maps:get(State, New) => renamed(Of, New) || State := Of <- Dfa};
        Greater -> smallest(Dfa, New, Greater)
    end.

renamed({Accept, Moves}, Blocks) ->
    {Accept, joined([{From, To, maps:get(Next, Blocks)} || {From, To, Next} <- Moves])}.
