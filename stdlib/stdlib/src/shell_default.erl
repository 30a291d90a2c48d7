-module(shell_default).
-moduledoc """
The commands of the shell that may be called without a module: what `user_default` does not have, and what
does not concern the shell itself.
""".

-export([bt/1, c/1, c/2, c/3, cd/1, erlangrc/1, flush/0, help/0, i/0, i/3, l/1, lc/1, lm/0, ls/0, ls/1]).
-export([h/1, h/2, h/3, ht/1, ht/2, ht/3, hcb/1, hcb/2, hcb/3]).
-export([m/0, m/1, memory/0, memory/1, mm/0, nc/1, nc/2, ni/0, nl/1, nregs/0, pid/3, pwd/0, q/0, regs/0]).
-export([unwatch/0, uptime/0, watch/0, watch/1, xm/1, y/1, y/2]).
-export([explain/0, explain/1, lost/0, lost/1, mailbox/1, mailbox/2, top/0, top/1, tree/0, tree/1]).

-spec bt(pid()) -> ok | undefined.
bt(Pid) -> c:bt(Pid).

-spec c(module() | file:name()) -> term().
c(File) -> c:c(File).

-spec c(module() | file:name(), [term()] | string()) -> term().
c(File, Options) -> c:c(File, Options).

-spec c(module(), [term()], term()) -> term().
c(Module, Options, Filter) -> c:c(Module, Options, Filter).

-spec cd(file:name()) -> ok.
cd(Directory) -> c:cd(Directory).

-spec erlangrc([file:name()]) -> term().
erlangrc(Directories) -> c:erlangrc(Directories).

-spec flush() -> ok.
flush() -> c:flush().

-doc "Says which commands there are.".
-spec help() -> true.
help() ->
    io:put_chars(shell_help:text()),
    true.

-spec h(module()) -> term().
h(Module) -> c:h(Module).

-spec h(module(), atom()) -> term().
h(Module, Function) -> c:h(Module, Function).

-spec h(module(), atom(), arity()) -> term().
h(Module, Function, Arity) -> c:h(Module, Function, Arity).

-spec ht(module()) -> term().
ht(Module) -> c:ht(Module).

-spec ht(module(), atom()) -> term().
ht(Module, Type) -> c:ht(Module, Type).

-spec ht(module(), atom(), arity()) -> term().
ht(Module, Type, Arity) -> c:ht(Module, Type, Arity).

-spec hcb(module()) -> term().
hcb(Module) -> c:hcb(Module).

-spec hcb(module(), atom()) -> term().
hcb(Module, Callback) -> c:hcb(Module, Callback).

-spec hcb(module(), atom(), arity()) -> term().
hcb(Module, Callback, Arity) -> c:hcb(Module, Callback, Arity).

-spec i() -> ok.
i() -> c:i().

-spec i(non_neg_integer(), non_neg_integer(), non_neg_integer()) -> term().
i(X, Y, Z) -> c:i(X, Y, Z).

-spec l(module()) -> term().
l(Module) -> c:l(Module).

-spec lc([file:name()]) -> ok | error.
lc(Files) -> c:lc(Files).

-spec lm() -> [term()].
lm() -> c:lm().

-spec ls() -> ok.
ls() -> c:ls().

-spec ls(file:name()) -> ok.
ls(Directory) -> c:ls(Directory).

-spec m() -> ok.
m() -> c:m().

-spec m(module()) -> ok.
m(Module) -> c:m(Module).

-spec memory() -> [{atom(), non_neg_integer()}].
memory() -> c:memory().

-spec memory(atom() | [atom()]) -> non_neg_integer() | [{atom(), non_neg_integer()}].
memory(Type) -> c:memory(Type).

-spec mm() -> [module()].
mm() -> c:mm().

-spec nc(file:name()) -> term().
nc(File) -> c:nc(File).

-spec nc(file:name(), [term()]) -> term().
nc(File, Options) -> c:nc(File, Options).

-spec ni() -> ok.
ni() -> c:ni().

-spec nl(module()) -> term().
nl(Module) -> c:nl(Module).

-spec nregs() -> ok.
nregs() -> c:nregs().

-spec pid(non_neg_integer(), non_neg_integer(), non_neg_integer()) -> pid().
pid(X, Y, Z) -> c:pid(X, Y, Z).

-spec pwd() -> ok.
pwd() -> c:pwd().

-spec q() -> no_return() | ok.
q() -> c:q().

-spec regs() -> ok.
regs() -> c:regs().

-doc "Ends what `watch/0,1` has begun.".
-spec unwatch() -> ok.
unwatch() -> alder_watch:unwatch().

-spec uptime() -> ok.
uptime() -> c:uptime().

-doc "Loads modules again when their files change.".
-spec watch() -> ok.
watch() -> alder_watch:watch().

-doc "The same for some modules, or those in some files or directories.".
-spec watch(module() | string() | [module() | string()]) -> term().
watch(What) -> alder_watch:watch(What).

-spec xm(module() | file:name()) -> term().
xm(Module) -> c:xm(Module).

-spec y(file:name()) -> term().
y(File) -> c:y(File).

-spec y(file:name(), [term()]) -> term().
y(File, Options) -> c:y(File, Options).

%% -- Commands that OTP does not have -------------------------------------------------------------

-doc "Shows the last crash in full.".
-spec explain() -> ok.
explain() -> alder_explain:show().

-doc "Shows the last crash but `N - 1`, or the last one of a process, by identifier or name.".
-spec explain(pos_integer() | pid() | atom()) -> ok.
explain(What) -> alder_explain:show(What).

-doc "Shows messages that were sent to nobody. The first time, switches their log on.".
-spec lost() -> ok.
lost() -> alder_lost:show().

-doc "Switches the log of messages to nobody on, with nothing in it, or off.".
-spec lost(on | off) -> on | off.
lost(OnOrOff) -> alder_lost:set(OnOrOff).

-doc "Shows the oldest messages that wait in a process's mailbox, and where it waits.".
-spec mailbox(pid() | atom()) -> ok.
mailbox(Process) -> alder_mailbox:show(Process).

-doc "The same, with so many messages.".
-spec mailbox(pid() | atom(), non_neg_integer()) -> ok.
mailbox(Process, Number) -> alder_mailbox:show(Process, Number).

-doc "Shows the busiest processes; in a terminal anew every two seconds, until q is pressed.".
-spec top() -> ok.
top() -> alder_top:show().

-doc "The same, sorted by `reductions`, `memory` or `mailbox`; or with the options of `alder_top:show/1`.".
-spec top(reductions | memory | mailbox | alder_top:options()) -> ok.
top(Options) -> alder_top:show(Options).

-doc "Shows the trees of all supervisors.".
-spec tree() -> ok.
tree() -> alder_tree:show().

-doc "Shows the tree below a supervisor, by process or name, or that of an application.".
-spec tree(pid() | atom()) -> ok.
tree(Supervisor) -> alder_tree:show(Supervisor).
