%% What the parts of yecc know about a grammar.

%% A rule: its number, from 1 in the order of the file; 0 is the one that yecc adds, with the root symbol
%% alone on its right side. The action is the text between the colon and the dot, as tokens.
-record(rule, {number, location, left, right, action = none}).

%% Symbols of declarations are {Symbol, Location}. A precedence is {Level, left | right | nonassoc | unary}.
-record(grammar, {
    nonterminals = [],
    terminals = [],
    root,
    end_symbol = '$end',
    expected_conflicts = 0,
    expected_states,
    precedences = #{},
    header = [],
    rules = [],
    %% {Line, Text} of what follows `Erlang code.`.
    code = none
}).

%% shift: Terminal => State; reduce: Terminal => Rule numbers, and accept; goto: Nonterminal => State.
-record(state, {number, items, shift = #{}, reduce = #{}, goto = #{}}).
