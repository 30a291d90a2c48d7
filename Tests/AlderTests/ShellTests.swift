import Testing

/// Sessions typed into a terminal: see Tests/shell/README.md.
@Suite struct ShellTests {
  @Test(arguments: Repository.files(under: "Tests/shell", withSuffix: ".session"))
  func session(_ path: String) {
    let result = Command(
      words: ["python3", "Tests/shell/type", Repository.alder, path], timeLimit: 120
    ).run()
    if result.status != 0 { Issue.record("\(path)\n\(result.output)\(result.errors)") }
  }
}
