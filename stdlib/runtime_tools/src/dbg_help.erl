-module(dbg_help).
-moduledoc "What `dbg:h/0,1` print.".

-export([print/0, print/1]).

-doc "Prints what there is help about.".
-spec print() -> ok.
print() ->
    io:format("The following help items are available:~n"
              "   p, c~n"
              "       - Set trace flags for processes~n"
              "   tp, tpl, tpe, ctp, ctpl, ctpg, ctpe, ltp, dtp, wtp, rtp~n"
              "       - Manipulate trace patterns for functions and messages~n"
              "   n, cn, ln~n"
              "       - Add/remove traced nodes.~n"
              "   tracer, trace_port, trace_client, get_tracer, stop, stop_clear~n"
              "       - Manipulate tracer process/port~n"
              "   i~n"
              "       - Info~n~n"
              "call dbg:h(Item) for a brief description~n"
              "of one of the items above.~n").

-doc "Prints a few words about one of them.".
-spec print(atom()) -> ok.
print(Item) ->
    lists:foreach(fun({Call, Words}) -> io:format("~ts~n - ~ts~n", [Call, Words]) end, about(Item)).

about(p) ->
    [{"p(Item) -> {ok, MatchDesc} | {error, term()}", "Traces the messages that Item gets and sends."},
     {"p(Item, Flags) -> {ok, MatchDesc} | {error, term()}",
      "Traces Item with Flags: s, r, m, c, p, sos, sol, sofs, sofl, all, clear,\n"
      "   or flags of erlang:trace/3"}];
about(c) ->
    [{"c(Mod, Fun, Args)", "Evaluates a call with all trace flags set."},
     {"c(Mod, Fun, Args, Flags)", "Evaluates a call with these trace flags set."}];
about(tp) ->
    set("tp", "external calls of functions");
about(tpl) ->
    set("tpl", "all calls of functions, local ones too");
about(tpe) ->
    [{"tpe(Event, MatchSpec) -> {ok, MatchDesc} | {error, term()}",
      "Sets the pattern for traced messages: Event is send or 'receive'."}];
about(ctp) ->
    clear("ctp", "calls of functions");
about(ctpl) ->
    clear("ctpl", "what tpl has set");
about(ctpg) ->
    clear("ctpg", "what tp has set");
about(ctpe) ->
    [{"ctpe(Event) -> {ok, MatchDesc} | {error, term()}", "Clears the pattern for traced messages."}];
about(ltp) ->
    [{"ltp() -> ok", "Lists saved and built-in match specifications."}];
about(dtp) ->
    [{"dtp() -> ok", "Deletes all saved match specifications."},
     {"dtp(N) -> ok", "Deletes one saved match specification."}];
about(wtp) ->
    [{"wtp(Name) -> ok | {error, IOError}", "Writes all saved match specifications to a file."}];
about(rtp) ->
    [{"rtp(Name) -> ok | {error, Error}", "Reads saved match specifications from a file."}];
about(n) ->
    [{"n(Nodename) -> {error, Reason}", "Other nodes cannot be traced."}];
about(cn) ->
    [{"cn(Nodename) -> ok", "Other nodes cannot be traced."}];
about(ln) ->
    [{"ln() -> ok", "Shows the list of traced nodes: this one."}];
about(tracer) ->
    [{"tracer() -> {ok, pid()} | {error, already_started}", "Starts a process that prints trace messages."},
     {"tracer(process, {Handler, Data}) -> {ok, pid()} | {error, Error}",
      "Starts a process that calls Handler(Message, Data) with each trace message."}];
about(Item) when Item =:= trace_port; Item =:= trace_client ->
    [{atom_to_list(Item) ++ "(Type, Parameters)", "There are no trace ports: fails with notsup."}];
about(get_tracer) ->
    [{"get_tracer() -> {ok, Tracer}", "Returns the process to which all trace messages are sent."}];
about(Item) when Item =:= stop; Item =:= stop_clear ->
    [{atom_to_list(Item) ++ "() -> ok", "Ends the tracing of all processes, and clears all trace patterns."}];
about(i) ->
    [{"i() -> ok", "Shows the processes that are traced."}].

set(Name, What) ->
    [{Name ++ "(Module, MatchSpec)", "Same as " ++ Name ++ "({Module, '_', '_'}, MatchSpec)"},
     {Name ++ "(Module, Function, MatchSpec)", "Same as " ++ Name ++ "({Module, Function, '_'}, MatchSpec)"},
     {Name ++ "(Module, Function, Arity, MatchSpec)",
      "Same as " ++ Name ++ "({Module, Function, Arity}, MatchSpec)"},
     {Name ++ "({Module, Function, Arity}, MatchSpec) -> {ok, MatchDesc} | {error, term()}",
      "Sets the pattern for " ++ What ++ "."}].

clear(Name, What) ->
    [{Name ++ "()", "Same as " ++ Name ++ "({'_', '_', '_'})"},
     {Name ++ "(Module)", "Same as " ++ Name ++ "({Module, '_', '_'})"},
     {Name ++ "(Module, Function)", "Same as " ++ Name ++ "({Module, Function, '_'})"},
     {Name ++ "(Module, Function, Arity)", "Same as " ++ Name ++ "({Module, Function, Arity})"},
     {Name ++ "({Module, Function, Arity}) -> {ok, MatchDesc} | {error, term()}",
      "Clears the pattern for " ++ What ++ "."}].
