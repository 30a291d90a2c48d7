%% Quoting source: ?Q("foo(_@Arg)") is the syntax tree of the text, a string or a list of lines.
%%
%% merl_transform makes variables of the program out of metavariables that begin with a capital letter: they are
%% put in where ?Q is an expression, and bound where it is the pattern of a clause of `case`. With
%% MERL_NO_TRANSFORM it is not used.

-ifndef(MERL_HRL).
-define(MERL_HRL, true).

-ifndef(MERL_NO_TRANSFORM).
-compile({parse_transform, merl_transform}).
-endif.

-define(Q(Text), merl:quote(?LINE, Text)).
-define(Q(Text, Env), merl:qquote(?LINE, Text, Env)).

-endif.
