-module(c).
-moduledoc """
The commands of the shell that do not concern the shell itself.
""".

-export([c/1, c/2, c/3, l/1, lc/1, lm/0, mm/0, nc/1, nc/2, nl/1, xm/1, y/1, y/2]).
-export([bi/1, bt/1, flush/0, i/0, i/1, i/3, pid/3, regs/0, ni/0, nregs/0]).
-export([cd/1, erlangrc/1, ls/0, ls/1, pwd/0]).
-export([help/0, m/0, m/1, memory/0, memory/1, q/0, uptime/0]).
-export([h/1, h/2, h/3, ht/1, ht/2, ht/3, hcb/1, hcb/2, hcb/3]).

-type h_return() :: ok | {error, missing | non_existing | {unknown_format, binary()}}.

%% -- Modules -------------------------------------------------------------------------------------

-doc "Compiles and loads a file, with or without its `.erl`, or the module of that name.".
-spec c(module() | string()) -> {ok, module()} | error | {error, term()}.
c(Module) -> c(Module, []).

-doc "`c/1` with options of the compiler.".
-spec c(module() | string(), [term()]) -> {ok, module()} | error | {error, term()}.
c(Module, Options) when is_atom(Module) ->
    case alder_file:is_regular(atom_to_list(Module) ++ ".erl") of
        true -> load(atom_to_list(Module) ++ ".erl", Options);
        false ->
            case code:which(Module) of
                File when is_list(File) -> load(File, Options);
                _ -> {error, non_existing}
            end
    end;
c(File, Options) when is_list(File) ->
    Path = source(File),
    case alder_file:is_regular(Path) of
        true -> load(Path, Options);
        false ->
            io:format("~ts: no such file or directory~n", [Path]),
            error
    end.

-doc "The same for a module whose options `Filter` lets pass: those that it was compiled with are not kept.".
-spec c(module(), [term()], fun((term()) -> boolean())) -> {ok, module()} | error | {error, term()}.
c(Module, Options, Filter) when is_atom(Module), is_function(Filter, 1) -> c(Module, Options).

source(File) ->
    case lists:suffix(".erl", File) of
        true -> File;
        false -> File ++ ".erl"
    end.

load(Path, Options) ->
    Module = list_to_atom(filename:basename(Path, ".erl")),
    case {code:is_sticky(Module), may_load(Module)} of
        {true, _} -> code:load_file(Module);
        {false, true} -> load_changed(Path, Options);
        {false, false} -> {error, not_purged}
    end.

load_changed(Path, Options) ->
    Name = {module_name, list_to_atom(filename:basename(Path, ".erl"))},
    case code_server:call({load_file, Path, [Name | options(Options)]}) of
        {ok, Module, Warnings} ->
            print_diagnostics(Warnings),
            {ok, Module};
        {error, Diagnostics} ->
            HasErrors = lists:keymember(error, 1, Diagnostics),
            _ = [io:put_chars("compile: warnings being treated as errors\n") || not HasErrors],
            print_diagnostics(Diagnostics),
            error
    end.

%% Whoever types the command is asked before a load kills processes.
may_load(Module) ->
    not erlang:check_old_code(Module) orelse alder_old_code:may_load(Module).

print_diagnostics(Diagnostics) ->
    io:put_chars([[Text, "\n"] || {_Severity, Text} <- Diagnostics]).

%% What is about the form of the output has no meaning here.
options(Options) when is_list(Options) ->
    [Option || Option <- Options, is_option(Option)];
options(Option) ->
    options([Option]).

is_option(export_all) -> true;
is_option(warnings_as_errors) -> true;
is_option({i, _}) -> true;
is_option({d, _}) -> true;
is_option({d, _, _}) -> true;
is_option({parse_transform, _}) -> true;
is_option(_) -> false.

-doc "Loads a module again; the version that ran until now becomes the old one.".
-spec l(module()) -> {module, module()} | {error, term()}.
l(Module) ->
    case may_load(Module) of
        true ->
            _ = code:purge(Module),
            code:load_file(Module);
        false ->
            {error, not_purged}
    end.

-doc "Compiles and loads several files, and says what is wrong with them.".
-spec lc([module() | string()]) -> ok.
lc(Files) ->
    _ = [c(case is_atom(File) of true -> atom_to_list(File); false -> File end) || File <- Files],
    ok.

-spec lm() -> [{module, module()}].
lm() -> [l(Module) || Module <- mm()].

-spec mm() -> [module()].
mm() -> code:modified_modules().

-spec nc(module() | string()) -> {ok, module()} | error | {error, term()}.
nc(File) -> c(File).

-spec nc(module() | string(), [term()]) -> {ok, module()} | error | {error, term()}.
nc(File, Options) -> c(File, Options).

-doc "The same as `l/1` on all nodes, of which there is one.".
-spec nl(module()) -> abcast | error.
nl(Module) ->
    case l(Module) of
        {module, Module} -> abcast;
        {error, _} -> error
    end.

-doc "Looks for calls of functions that are not there or deprecated, and for unused ones: see `xref:m/1`.".
-spec xm(module() | string()) -> term().
xm(Module) -> on_demand(xref, m, [Module]).

-doc "Makes a parser from a grammar: see `yecc:file/2`.".
-spec y(string()) -> term().
y(File) -> y(File, []).

-spec y(string(), [term()]) -> term().
y(File, Options) -> on_demand(yecc, file, [File, Options]).

on_demand(Module, Function, Arguments) ->
    case code:ensure_loaded(Module) of
        {module, Module} -> apply(Module, Function, Arguments);
        {error, Reason} -> {error, {Module, Reason}}
    end.

-doc "An item of `erlang:system_info/1`.".
-spec bi(term()) -> term().
bi(Item) -> erlang:system_info(Item).

-doc "Which modules are loaded, and from where.".
-spec m() -> ok.
m() ->
    io:format("~-22s File~n", ["Module"]),
    [io:format("~-22ts ~ts~n", [atom_to_list(Module), text(File)])
     || {Module, File} <- lists:sort(code:all_loaded())],
    ok.

text(File) when is_list(File) -> File;
text(File) -> io_lib:format("~tp", [File]).

-doc "What is known about a module.".
-spec m(module()) -> ok.
m(Module) ->
    Exports = lists:sort(Module:module_info(exports)),
    io:format("Module: ~ts~n", [io_lib:write_atom(Module)]),
    io:format("Source file: ~ts~n", [text(code:which(Module))]),
    io:format("Exports: ~n"),
    print_exports([[io_lib:write_atom(Name), "/", integer_to_list(Arity)] || {Name, Arity} <- Exports]).

print_exports(Exports) when length(Exports) > 17 ->
    {Left, Right} = lists:split((length(Exports) + 1) div 2, Exports),
    Blanks = lists:duplicate(length(Left) - length(Right), ""),
    io:put_chars([[string:pad(A, 30), B, "\n"] || {A, B} <- lists:zip(Left, Right ++ Blanks)]);
print_exports(Exports) ->
    io:put_chars([["         ", Export, "\n"] || Export <- Exports]).

%% -- Documentation -------------------------------------------------------------------------------

-doc "Prints the documentation of a module.".
-spec h(module()) -> h_return().
h(Module) ->
    with_docs(Module, fun(Docs) -> shell_docs:render(Module, Docs) end).

-doc "Prints the documentation of all functions `Module:Function`.".
-spec h(module(), atom()) -> h_return() | {error, function_missing}.
h(Module, Function) ->
    with_docs(Module, fun(Docs) -> shell_docs:render(Module, Function, Docs) end).

-doc "Prints the documentation of `Module:Function/Arity`.".
-spec h(module(), atom(), arity()) -> h_return() | {error, function_missing}.
h(Module, Function, Arity) ->
    with_docs(Module, fun(Docs) -> shell_docs:render(Module, Function, Arity, Docs) end).

-doc "Prints the types of a module.".
-spec ht(module()) -> h_return().
ht(Module) ->
    with_docs(Module, fun(Docs) -> shell_docs:render_type(Module, Docs) end).

-doc "Prints the documentation of the types with that name.".
-spec ht(module(), atom()) -> h_return() | {error, type_missing}.
ht(Module, Type) ->
    with_docs(Module, fun(Docs) -> shell_docs:render_type(Module, Type, Docs) end).

-doc "Prints the documentation of a type.".
-spec ht(module(), atom(), arity()) -> h_return() | {error, type_missing}.
ht(Module, Type, Arity) ->
    with_docs(Module, fun(Docs) -> shell_docs:render_type(Module, Type, Arity, Docs) end).

-doc "Prints the callbacks of a behaviour.".
-spec hcb(module()) -> h_return().
hcb(Module) ->
    with_docs(Module, fun(Docs) -> shell_docs:render_callback(Module, Docs) end).

-doc "Prints the documentation of the callbacks with that name.".
-spec hcb(module(), atom()) -> h_return() | {error, callback_missing}.
hcb(Module, Callback) ->
    with_docs(Module, fun(Docs) -> shell_docs:render_callback(Module, Callback, Docs) end).

-doc "Prints the documentation of a callback.".
-spec hcb(module(), atom(), arity()) -> h_return() | {error, callback_missing}.
hcb(Module, Callback, Arity) ->
    with_docs(Module, fun(Docs) -> shell_docs:render_callback(Module, Callback, Arity, Docs) end).

with_docs(Module, Render) ->
    case code:get_doc(Module) of
        {ok, Docs} ->
            case Render(Docs) of
                {error, _} = Error -> Error;
                Text -> io:put_chars(Text)
            end;
        {error, _} = Error ->
            Error
    end.

%% -- Processes -----------------------------------------------------------------------------------

-doc "Prints the messages in the shell's mailbox and removes them.".
-spec flush() -> ok.
flush() ->
    receive
        Message ->
            io:format("Shell got ~tp~n", [Message]),
            flush()
    after 0 ->
        ok
    end.

-doc "The process `<X.Y.Z>`.".
-spec pid(non_neg_integer(), non_neg_integer(), non_neg_integer()) -> pid().
pid(X, Y, Z) ->
    list_to_pid(lists:append(["<", integer_to_list(X), ".", integer_to_list(Y), ".",
                              integer_to_list(Z), ">"])).

-doc "The stack of a process.".
-spec bt(pid()) -> ok | undefined.
bt(Pid) ->
    case process_info(Pid, current_stacktrace) of
        {current_stacktrace, Frames} ->
            io:put_chars([[erl_error:format_stacktrace(1, [Frame], fun(_, _, _) -> false end,
                                                       fun(Term, _) -> io_lib:write(Term) end), "\n"]
                          || Frame <- Frames]);
        undefined ->
            undefined
    end.

-doc "All processes.".
-spec i() -> ok.
i() -> i(processes()).

-doc false.
i(Pids) ->
    row("Pid", "Initial Call", "Heap", "Reds", "Msgs"),
    row("Registered", "Current Function", "Stack", "", ""),
    Infos = [Info || Pid <- Pids, Info <- [information(Pid)], Info =/= undefined],
    [print_process(Info) || Info <- Infos],
    Sum = fun(Key) -> lists:sum([proplists:get_value(Key, Info, 0) || Info <- Infos]) end,
    row("Total", "", integer_to_list(Sum(total_heap_size)), integer_to_list(Sum(reductions)),
        integer_to_list(Sum(message_queue_len))),
    ok.

-doc "One process.".
-spec i(non_neg_integer(), non_neg_integer(), non_neg_integer()) -> term().
i(X, Y, Z) -> process_info(pid(X, Y, Z)).

information(Pid) ->
    case process_info(Pid, [initial_call, current_function, total_heap_size, stack_size, reductions,
                            message_queue_len, registered_name]) of
        undefined -> undefined;
        Info -> [{pid, Pid} | Info]
    end.

print_process(Info) ->
    Value = fun(Key) -> proplists:get_value(Key, Info, 0) end,
    row(pid_to_list(Value(pid)), mfa(Value(initial_call)), integer_to_list(Value(total_heap_size)),
        integer_to_list(Value(reductions)), integer_to_list(Value(message_queue_len))),
    row(name(Value(registered_name)), mfa(Value(current_function)),
        integer_to_list(Value(stack_size)), "", "").

row(A, B, C, D, E) ->
    io:format("~-21ts ~-33ts ~8ts ~8ts ~4ts~n", [A, B, C, D, E]).

mfa({Module, Function, Arity}) ->
    lists:flatten(io_lib:format("~tw:~tw/~w", [Module, Function, Arity]));
mfa(_) ->
    "".

name(Name) when is_atom(Name) -> atom_to_list(Name);
name(_) -> "".

-spec ni() -> ok.
ni() -> i().

-doc "The registered processes.".
-spec regs() -> ok.
regs() ->
    io:format("~n** Registered procs on node ~w **~n", [node()]),
    registered_row("Name", "Pid", "Initial Call", "Reds", "Msgs"),
    [print_registered(Name, whereis(Name)) || Name <- lists:sort(registered())],
    ok.

-spec nregs() -> ok.
nregs() -> regs().

print_registered(Name, Pid) when is_pid(Pid) ->
    case information(Pid) of
        undefined ->
            ok;
        Info ->
            Value = fun(Key) -> proplists:get_value(Key, Info, 0) end,
            registered_row(atom_to_list(Name), pid_to_list(Pid), mfa(Value(initial_call)),
                           integer_to_list(Value(reductions)),
                           integer_to_list(Value(message_queue_len)))
    end;
print_registered(_Name, undefined) ->
    ok.

registered_row(Name, Pid, Call, Reductions, Messages) ->
    io:format("~-21.21ts ~-12ts ~-25.25ts ~12ts ~4ts~n", [Name, Pid, Call, Reductions, Messages]).

%% -- Directories ---------------------------------------------------------------------------------

-doc "Prints the working directory.".
-spec pwd() -> ok.
pwd() ->
    case alder_file:get_cwd() of
        {ok, Directory} -> io:format("~ts~n", [Directory]);
        {error, Reason} -> io:format("Cannot determine current directory: ~tw~n", [Reason])
    end.

-doc "Runs the first `.erlang` of the directories.".
-spec erlangrc([string()]) -> {ok, string()} | {error, term()}.
erlangrc(Directories) ->
    case [File || Directory <- Directories, File <- [filename:join(Directory, ".erlang")],
                  alder_file:is_regular(File)] of
        [File | _] ->
            case file:eval(File) of
                ok -> {ok, File};
                Error -> Error
            end;
        [] ->
            {error, enoent}
    end.

-doc "Changes the working directory and prints it.".
-spec cd(string()) -> ok.
cd(Directory) ->
    _ = alder_file:set_cwd(Directory),
    pwd().

-doc "Lists the working directory in columns.".
-spec ls() -> ok.
ls() -> ls(".").

-doc "Lists a directory in columns.".
-spec ls(string()) -> ok.
ls(Directory) ->
    case alder_file:list_dir(Directory) of
        {ok, []} -> ok;
        {ok, Names} -> print_columns(lists:sort(Names));
        {error, enotdir} -> io:format("~ts~n", [Directory]);
        {error, Reason} -> io:format("~ts~n", [reason(Reason)])
    end.

reason(enoent) -> "no such file or directory";
reason(eacces) -> "permission denied";
reason(Reason) -> atom_to_list(Reason).

print_columns(Names) ->
    Width = lists:max([string:length(Name) || Name <- Names]) + 5,
    print_rows(Names, Width, max(1, 80 div Width)).

print_rows([], _Width, _Columns) ->
    ok;
print_rows(Names, Width, Columns) ->
    {Row, Rest} = lists:split(min(Columns, length(Names)), Names),
    io:put_chars([[string:pad(Name, Width) || Name <- Row], "\n"]),
    print_rows(Rest, Width, Columns).

%% -- The machine ---------------------------------------------------------------------------------

-doc "How much memory is used for what.".
-spec memory() -> [{atom(), non_neg_integer()}].
memory() -> erlang:memory().

-spec memory(atom() | [atom()]) -> non_neg_integer() | [{atom(), non_neg_integer()}].
memory(Type) -> erlang:memory(Type).

-doc "How long the machine has been running.".
-spec uptime() -> ok.
uptime() ->
    {Milliseconds, _} = erlang:statistics(wall_clock),
    Seconds = Milliseconds div 1000,
    Parts = [{Seconds div 86400, "days"}, {Seconds div 3600 rem 24, "hours"},
             {Seconds div 60 rem 60, "minutes"}, {Seconds rem 60, "seconds"}],
    Shown = lists:dropwhile(fun({N, Unit}) -> N =:= 0 andalso Unit =/= "seconds" end, Parts),
    Texts = [[integer_to_list(N), " ", Unit] || {N, Unit} <- Shown],
    io:put_chars([lists:join(", ", Texts), "\n"]).

-doc "Leaves the shell and stops the machine.".
-spec q() -> ok.
q() -> init:stop().

-doc "Says which commands there are.".
-spec help() -> true.
help() -> shell_default:help().
