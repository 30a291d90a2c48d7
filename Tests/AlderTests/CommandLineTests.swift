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
}
