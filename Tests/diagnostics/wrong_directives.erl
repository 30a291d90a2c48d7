%%% Directives of the preprocessor that are wrong.
-module(wrong_directives).

-export([main/1]).

-if(lists:member(a, [a])).
-endif.
-if(X).
-endif.
-if(foo()).
-endif.
-if(length([a, b]) > ).
-endif.
-if(fun() -> ok end).
-endif.
-if(defined(a, b)).
-endif.
-if(defined(1)).
-endif.
-if.
-endif.
-if(a, b).
-endif.
-if(put(a, b)).
-endif.
-define(A(X), X).
-define(A(X), 2).
-define(F).
-define(G(1), 2).
-define(H(X, X), 2).
-define(if, 1).
-define(MODULE, 3).
-ifdef(a b).
-endif.
-ifndef().
-endif.
-undef(a, b).
-error("a " ++ "b").
-error({"text", ?MODULE, ?LINE}).
-warning(foo).
-warning({a, ?MODULE, 1.5}).
-error "x".
-else.
-elif(true).
-endif.
-include("nofile.hrl").
-include_lib("nolib/include/nofile.hrl").
-include(1).
-file(1, 2).
-file("a").
-feature(maybe_expr, enable).

main(_) -> ok.

%% diagnostic: 6:2: badly formed 'if'
%% diagnostic: 12:22: syntax error before: ')'
%% diagnostic: 14:2: badly formed 'if'
%% diagnostic: 18:2: badly formed 'if'
%% diagnostic: 20:4: badly formed 'if'
%% diagnostic: 22:6: syntax error before: ','
%% diagnostic: 24:2: badly formed 'if'
%% diagnostic: 27:9: redefining macro 'A'
%% diagnostic: 28:10: badly formed 'define'
%% diagnostic: 29:11: badly formed 'define'
%% diagnostic: 30:14: argument 'X' already used
%% diagnostic: 31:9: badly formed 'define'
%% diagnostic: 32:9: redefining predefined macro 'MODULE'
%% diagnostic: 33:10: badly formed 'ifdef'
%% diagnostic: 35:9: badly formed 'ifndef'
%% diagnostic: 37:9: badly formed 'undef'
%% diagnostic: 38:2: badly formed 'error'
%% diagnostic: 39:2: -error({"text",wrong_directives,39}).
%% diagnostic: 40:2: Warning: -warning(foo).
%% diagnostic: 41:2: Warning: -warning({a,wrong_directives,1.5}).
%% diagnostic: 42:8: badly formed 'error'
%% diagnostic: 43:2: unbalanced '-else'
%% diagnostic: 44:2: unbalanced '-elif'
%% diagnostic: 45:2: unbalanced '-endif'
%% diagnostic: 46:10: can't find include file "nofile.hrl"
%% diagnostic: 47:14: can't find include lib "nolib/include/nofile.hrl"
%% diagnostic: 48:10: badly formed 'include'
%% diagnostic: 49:7: badly formed 'file'
%% diagnostic: 50:10: badly formed 'file'
%% diagnostic: 51:2: feature directive not allowed after exports or record definitions
