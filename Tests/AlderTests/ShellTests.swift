import Testing

/// Sessions typed into a terminal: see Tests/shell/README.md.
@Suite struct ShellTests {
  @Test(arguments: Repository.files(under: "Tests/shell", withSuffix: ".session"))
  func session(_ path: String) { run("type", [path]) }

  @Test func keys() { run("keys", []) }

  @Test func randomKeys() { run("press", ["1", "5"]) }

  private func run(_ script: String, _ arguments: [String]) {
    let words = ["python3", "Tests/shell/\(script)", Repository.alder] + arguments
    let result = Command(words: words, timeLimit: 300).run()
    if result.status != 0 { Issue.record("\(words)\n\(result.output)\(result.errors)") }
  }
}
