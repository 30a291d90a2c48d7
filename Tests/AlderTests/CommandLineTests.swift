import Glibc
import Testing

/// What the command line promises: docs/CommandLine.md.
@Suite struct CommandLineTests {
  @Test func saysItsVersion() {
    let result = Command.alder("--version")
    #expect(result.output.hasPrefix("Alder 0.1 "))
    #expect(result.status == 0)
  }

  @Test func helpShowsEveryOptionAndExamples() {
    let result = Command.alder("--help")
    for option in ["-pa", "-pz", "-I", "-D", "--export-all", "--print", "+S", "-noshell", "-eval"] {
      #expect(result.output.contains("\n  \(option)"))
    }
    #expect(result.output.contains("Examples:"))
    #expect(result.status == 0)
  }

  @Test(arguments: [
    ("--versoin", "--version"), ("-noshel", "-noshell"), ("--exprot-all", "--export-all"),
    ("-evla", "-eval"), ("chekc", "check"), ("rnu", "run"),
  ])
  func suggestsWhatWasMeant(typed: String, meant: String) {
    let result = Command.alder(typed)
    #expect(result.errors.contains("did you mean '\(meant)'?"))
    #expect(result.output.isEmpty)
    #expect(result.status == 2)
  }

  @Test func unknownOptionWithoutLikenessSuggestsNothing() {
    let result = Command.alder("--frobnicate")
    #expect(result.errors.contains("there is no option '--frobnicate'"))
    #expect(!result.errors.contains("did you mean"))
    #expect(result.status == 2)
  }

  @Test func evalPrintsOnlyWhatTheProgramPrints() {
    #expect(Command.alder("eval", "1 + 1.").output == "")
    #expect(Command.alder("eval", "io:put_chars(\"here\").").output == "here")
  }

  @Test func evalPrintsTheValueWhenAsked() {
    #expect(Command.alder("eval", "--print", "lists:seq(1, 5).").output == "[1,2,3,4,5]\n")
    #expect(Command.alder("eval", "X = 2, X * 21", "--print").output == "42\n")
  }

  @Test func evalFailsWithStatusOne() {
    let result = Command.alder("eval", "error(oops).")
    #expect(result.errors.contains("oops"))
    #expect(result.status == 1)
  }

  @Test func haltGivesTheExitStatus() {
    #expect(Command.alder("eval", "halt(7).").status == 7)
    #expect(Command.alder("-noshell", "-eval", "halt(3).").status == 3)
  }

  @Test func erlsOwnFormRuns() {
    let result = Command.alder(
      "-noshell", "-eval", "io:format(\"~p~n\", [lists:sum([1, 2, 3])])", "-s", "init", "stop")
    #expect(result.output == "6\n")
    #expect(result.status == 0)
  }

  @Test func programReadsAPipe() {
    let result = Command.alder(
      "eval", "io:put_chars(string:uppercase(io:get_line(\"\"))).", input: "from a pipe\n")
    #expect(result.output == "FROM A PIPE\n")
  }

  @Test func missingFileIsAnError() {
    let result = Command.alder("no_such_file.erl")
    #expect(result.errors.contains("no_such_file.erl"))
    #expect(result.status == 1)
  }

  @Test func checkSaysWhichFilesAreGood() {
    let result = Command.alder("check", "samples/hello.erl", "Tests/README.md")
    let lines = Text.lines(result.output)
    #expect(lines.first == "OK samples/hello.erl")
    #expect(lines.last?.hasPrefix("FAIL Tests/README.md ") == true)
    #expect(result.status == 1)
  }

  @Test func checkRunsNothing() {
    #expect(
      Command.alder("check", "samples/echo_server.erl").output == "OK samples/echo_server.erl\n")
  }

  @Test func wordsBehindTheFileAreTheProgramsOwn() {
    let result = Command.alder("samples/hello.erl", "--help")
    #expect(result.output.contains("--help"))
  }

  // MARK: Exit statuses, as of escript and erl

  @Test(arguments: [
    ("halt(3).", 3), ("ok.", 0), ("false.", 0), ("init:stop(4), timer:sleep(infinity).", 4),
    ("error(oops).", 127), ("throw(oops).", 127), ("exit(oops).", 127), ("exit(normal).", 127),
    ("exit(self(), kill), timer:sleep(infinity).", 1), ("halt(\"slogan\").", 1),
    ("spawn_link(fun() -> exit(bad) end), timer:sleep(infinity).", 1),
    ("apply(no_such_module, f, []).", 127), ("main(none).", 127),
  ])
  func programsEndWithTheStatusOfEscript(body: String, status: Int) {
    let file = ScratchFile("ends.erl", "-module(ends).\n-export([main/1]).\nmain([]) -> \(body)\n")
    #expect(Command.alder(file.path).status == status)
  }

  @Test func scriptsHaveFlagsForTheMachine() {
    let file = ScratchFile(
      "flags",
      """
      #!/usr/bin/env escript
      %% -*- erlang -*-
      %%! +S 3 -colour 'dark red' blue -sname none
      main(Words) ->
        io:format("~p ~p ~p~n", [erlang:system_info(schedulers), init:get_argument(colour), Words]).
      """)
    #expect(
      Command.alder(file.path, "a").output == "3 {ok,[[\"dark red\",\"blue\"]]} [\"a\"]\n")
  }

  @Test func compiledScriptsAreRefused() {
    let file = ScratchFile("compiled", "#!/usr/bin/env escript\n%%! -smp\nPK\u{3}\u{4}rest")
    let result = Command.alder(file.path)
    #expect(result.errors.contains("is an archive or a compiled script"))
    #expect(result.status == 2)
  }

  @Test func scriptsNeedNoModule() {
    let file = ScratchFile(
      "lists",
      "#!/usr/bin/env escript\nmain(Words) -> helper(Words).\nhelper(W) -> io:format(\"~p ~p~n\", [?MODULE, lists:reverse(W)]).\n"
    )
    #expect(Command.alder(file.path, "a", "b").output == "lists__escript [\"b\",\"a\"]\n")
    #expect(Command.alder("check", file.path).status == 0)
  }

  @Test(arguments: [
    ("halt(3)", 3), ("error(oops)", 1), ("throw(oops)", 1), ("exit(oops)", 1), ("foo(.", 1),
    ("init:stop(5)", 5), ("no_such_module:f()", 1),
  ])
  func evaluatingEndsWithTheStatusOfErl(expressions: String, status: Int) {
    #expect(Command.alder("-noshell", "-eval", expressions).status == status)
  }

  @Test func whatCannotStartSaysWhy() {
    let result = Command.alder("-noshell", "-s", "no_such_module", "start")
    #expect(
      result.output.hasPrefix(
        "{\"init terminating in do_boot\",{undef,[{no_such_module,start,[],[]},"))
    #expect(result.errors.hasPrefix("init terminating in do_boot ({undef,"))
    #expect(result.status == 1)
  }

  @Test(arguments: [
    ("-module(wrong).\n-export([f/0]).\nf() -> ok.\n", "function main/1 undefined"),
    ("-module(wrong).\n-export([main/1]).\nmain(_) -> foo(.\n", "syntax error before: '.'"),
  ])
  func filesThatAreNoProgramsAreErrors(text: String, message: String) {
    let file = ScratchFile("wrong.erl", text)
    let result = Command.alder(file.path)
    #expect(result.errors.contains(message))
    #expect(result.status == 127)
  }

  // MARK: Where to find things

  @Test func directoriesComeInTheOrderOfErl() {
    let program = "io:format(\"~p\", [lists:sublist(code:get_path(), 3)])"
    let result = Command.alder(
      "-noshell", "-pa", "docs", "samples", "-pa", "Tests", "-eval", program, "-s", "init", "stop")
    #expect(result.output == "[\"Tests\",\"samples\",\"docs\"]")
  }

  @Test func macrosAndHeadersComeFromTheCommandLine() {
    let header = ScratchFile("header.hrl", "-define(FROM_HEADER, header).\n")
    let file = ScratchFile(
      "uses.erl",
      """
      -module(uses).
      -include("header.hrl").
      main(_) -> io:format("~p ~p ~p", [?FROM_HEADER, ?PLAIN, ?VALUE]).
      """)
    let result = Command.alder(
      "-I", header.directory, "-D", "PLAIN", "-DVALUE=[1,2]", "--export-all", file.path)
    #expect(result.output == "header true [1,2]")
    #expect(result.status == 0)
  }

  @Test func argumentsOfCallsAreAtomsOrStrings() {
    let file = ScratchFile(
      "called.erl",
      "-module(called).\n-export([show/1]).\nshow(Arguments) -> io:format(\"~p \", [Arguments]).\n")
    let result = Command.alder(
      "-noshell", "-pa", file.directory, "-s", "called", "show", "a", "1", "-run", "called", "show",
      "a", "1", "-s", "init", "stop")
    #expect(result.output == "[a,'1'] [\"a\",\"1\"] ")
    #expect(result.status == 0)
  }

  @Test func wordsBehindExtraAreNoFlags() {
    let program =
      "io:format(\"~p ~p\", [init:get_argument(foo), init:get_plain_arguments()]), halt()"
    let result = Command.alder("-noshell", "-eval", program, "-extra", "-foo", "x")
    #expect(result.output == "error [\"-foo\",\"x\"]")
  }

  // MARK: Pipes

  @Test func nobodyReadsWhatIsPrinted() {
    let program = "[io:format(\"~w~n\", [N]) || N <- lists:seq(1, 100000)]."
    let result = Command(words: [
      "bash", "-c", "\"$0\" eval \"$1\" | head -1; echo ${PIPESTATUS[0]}", Repository.alder,
      program,
    ]).run()
    #expect(result.output == "1\n1\n")
    #expect(result.errors.contains("the device has terminated"))
  }

  @Test func thereIsNoStandardOutput() {
    let result = Command(words: [
      "bash", "-c", "\"$0\" eval 'io:format(\"text\").' >&-", Repository.alder,
    ]).run()
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
  }

  @Test func memoryHasALimit() {
    let program = "F = fun F(List) -> F([List, lists:seq(1, 100) | List]) end, F([])."
    let result = Command.alder("+MMscs", "200", "eval", program)
    #expect(result.output.contains("memory limit of the system reached"))
    #expect(result.status == 1)
  }

  @Test func modulesWithParseTransformsRunAndAreChecked() {
    let directory = "Tests/otp/compile/transforms"
    let run = Command.alder("-pa", directory, directory + "/logged.erl", "a")
    #expect(run.output.hasPrefix("logged:main/1:7: arguments [\"a\"]\n"))
    #expect(run.status == 0)
    let checked = Command.alder("check", directory + "/logged.erl")
    #expect(checked.output == "OK \(directory)/logged.erl\n")
    #expect(checked.status == 0)
    let file = ScratchFile("m.erl", "-module(m).\n-compile({parse_transform, not_there}).\n")
    let alone = Command.alder("check", file.path)
    #expect(alone.output.contains("undefined parse transform 'not_there'"))
    #expect(alone.status == 1)
    let circular = Command.alder("-pa", directory, directory + "/own_transform.erl")
    #expect(circular.errors.contains("a parse transform needs the module itself"))
    #expect(circular.status == 127)
  }

  @Test func wordsComeFromFiles() {
    let words = ScratchFile(
      "words",
      """
      # What is said of a system on several lines.
      +P 5000 -env GREETING "good morning"  # and more
      -noshell -eval 'io:format("~s ~p~n", [os:getenv("GREETING"), erlang:system_info(process_limit)])'
      """)
    let result = Command.alder("-args_file", words.path, "-s", "init", "stop")
    #expect(result.output == "good morning 5000\n")
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
  }

  @Test func filesOfWordsThatAreNone() {
    #expect(Command.alder("-args_file", "/nowhere").errors.contains("/nowhere: No such file"))
    #expect(Command.alder("-args_file", "Tests").errors.contains("Tests: Is a directory"))
    let circle = ScratchFile("circle", "")
    let file = open(circle.path, O_WRONLY)
    let text = "-args_file \(circle.path)"
    write(file, text, text.utf8.count)
    close(file)
    let result = Command.alder("-args_file", circle.path)
    #expect(result.errors.contains("files that name each other have no end"))
    #expect(result.status == 2)
  }

  /// Start scripts for erl have many.
  @Test func flagsOfTheEmulatorHaveNoEffect() {
    let result = Command.alder(
      "+A", "10", "+A4", "+K", "true", "+sbwt", "none", "+MBas", "aobf", "-mode", "embedded",
      "-boot", "start_clean", "-heart", "eval", "--print", "1 + 1.")
    #expect(result.output == "2\n")
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [
    (["-boot", "releases/1/start"], "has no boot files"), (["-name", "a@b"], "there are no nodes"),
    (["-sname", "a"], "there are no nodes"), (["-detached"], "service manager"),
    (["-env", "A"], "-env needs NAME and VALUE"), (["-env", "", "B"], "cannot be the name"),
    (["+P", "many"], "+P needs a number"), (["+sbwt"], "+sbwt needs a value"),
  ])
  func whatIsNotSupportedIsExplained(words: [String], message: String) {
    let result = Command(words: [Repository.alder] + words).run()
    #expect(result.errors.contains(message))
    #expect(result.status == 2)
  }

  @Test func aDirectoryIsAnApplication() {
    let directory = "Tests/otp/application/once"
    for place in [directory, directory + "/ebin/once.app"] {
      let result = Command.alder(place, "some", "words")
      #expect(result.output == "normal some words\n")
      #expect(result.status == 3)
    }
    #expect(Command.alder("samples").errors.hasPrefix("alder: samples: no application is there"))
    let incomplete = Command.alder("Tests/otp/application/shop")
    #expect(
      incomplete.errors
        == "alder: Tests/otp/application/shop: shop needs shelf.app, which is not there\n")
    #expect(incomplete.status == 1)
  }
}
