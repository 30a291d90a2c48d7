%% Versions of a module `versioned`, which differ in a number.

load(Version) ->
    {module, versioned} = load_forms(version(Version)),
    ok.

load_forms(Forms) ->
    {ok, versioned, Binary} = compile:forms(Forms, []),
    code:load_binary(versioned, "versioned.erl", Binary).

version(Version) ->
    forms(["-module(versioned).",
           "-export([version/0, serve/1, inside/1, adder/1, local/0, literal/0]).",
           ["version() -> ", integer_to_list(Version), "."],
           %% The caller is told as soon as the process is in this version.
           "serve(Caller) -> Caller ! {self(), inside}, loop().",
           "loop() -> receive {Caller, ask} -> Caller ! {self(), version()}, loop(); stop -> ok end.",
           "inside(Fun) -> {Fun(), version()}.",
           "adder(X) -> fun(Y) -> {X + Y, version()} end.",
           "local() -> fun version/0.",
           ["literal() -> {literal, [", integer_to_list(Version), "]}."]]).

forms(Lines) ->
    [form(lists:flatten(Line)) || Line <- Lines].

form(Line) ->
    {ok, Tokens, _} = erl_scan:string(Line),
    {ok, Form} = erl_parse:parse_form(Tokens),
    Form.

%% A process whose next step lies in the version that is current now.
server() ->
    Caller = self(),
    entered(spawn(fun() -> versioned:serve(Caller) end)).

%% A process that will return to the version that is current now.
visitor() ->
    Caller = self(),
    Outside = fun() -> Caller ! {self(), inside}, receive stop -> ok end end,
    entered(spawn(fun() -> versioned:inside(Outside) end)).

%% A process that has only a fun of it.
keeper() ->
    Caller = self(),
    entered(spawn(fun() ->
                          Fun = versioned:adder(1),
                          Caller ! {self(), inside},
                          receive {From, call} -> From ! {self(), catch Fun(2)} end
                  end)).

entered(Pid) ->
    receive {Pid, inside} -> Pid end.

ask(Pid, Question) ->
    Pid ! {self(), Question},
    receive {Pid, Answer} -> Answer end.
