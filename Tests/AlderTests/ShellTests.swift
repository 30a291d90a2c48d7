import Testing

/// Sessions typed into a terminal: see Tests/shell/README.md.
@Suite struct ShellTests {
  @Test(arguments: Repository.files(under: "Tests/shell", withSuffix: ".session"))
  func session(_ path: String) {
    // Typed ahead on a loaded machine, the input is sometimes echoed elsewhere.
    if path.hasSuffix("broken_input.session") {
      withKnownIssue(isIntermittent: true) { run("type", [path]) }
    } else {
      run("type", [path])
    }
  }

  @Test func keys() { run("keys", []) }

  /// Known: the third round of this seed does not always leave the break menu.
  @Test func randomKeys() {
    withKnownIssue(isIntermittent: true) { run("press", ["1", "5"]) }
  }

  private func run(_ script: String, _ arguments: [String]) {
    let words = ["python3", "Tests/shell/\(script)", Repository.alder] + arguments
    let result = Command(words: words, timeLimit: 300).run()
    if result.status != 0 { Issue.record("\(words)\n\(result.output)\(result.errors)") }
  }
}
