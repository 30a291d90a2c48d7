%% Included by suites.

-ifndef(CT_HRL).
-define(CT_HRL, true).

%% The value of a key of the configuration that a suite's functions are given.
-define(config(Key, Config), proplists:get_value(Key, Config)).

%% Importance of what ct:log and ct:pal print.
-define(MIN_IMPORTANCE, 0).
-define(LOW_IMPORTANCE, 25).
-define(STD_IMPORTANCE, 50).
-define(HI_IMPORTANCE, 75).
-define(MAX_IMPORTANCE, 99).

-endif.
