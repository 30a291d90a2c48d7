%% Commands of one's own: before those of shell_default.
-module(user_default).
-export([mine/1, pwd/0]).

mine(X) -> {mine, X}.

pwd() -> "a directory of my own".
