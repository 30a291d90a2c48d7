import Testing

/// Every program of Tests/ in every mode: the same output, the same exit status.
@Suite struct ProgramTests {
  @Test(arguments: Run.all(of: Program.all(in: "Tests/language", "Tests/otp", "Tests/limit")))
  func behaves(_ run: Run) {
    expectingKnownIssue(of: run.program) { check(run) }
  }

  private func expectingKnownIssue(of program: Program, _ check: () -> Void) {
    guard let issue = program.knownIssue else { return check() }
    withKnownIssue(Comment(rawValue: issue), isIntermittent: true) { check() }
  }

  private func check(_ run: Run) {
    let program = run.program
    let command = Command(
      words: [Repository.alder] + run.mode.options + program.options + [program.path]
        + program.arguments,
      environment: run.mode.environment, timeLimit: run.mode.timeLimit)
    let result = command.run()
    if result.timedOut {
      Issue.record("\(run): not done within \(run.mode.timeLimit) seconds")
      return
    }
    if let difference = Text.difference(
      expected: program.expectedOutput, actual: Text.normalised(result.output))
    {
      Issue.record("\(run): standard output\n\(difference)\n\(result.errors)")
    }
    if let expected = program.expectedErrors,
      let difference = Text.difference(
        expected: expected, actual: Text.normalised(result.errors))
    {
      Issue.record("\(run): standard error\n\(difference)")
    }
    if result.status != program.expectedStatus {
      Issue.record(
        "\(run): status \(result.status), not \(program.expectedStatus)\n\(result.errors)")
    }
  }

  @Test(arguments: Program.all(in: "Tests/diagnostics"))
  func isDiagnosed(_ program: Program) {
    expectingKnownIssue(of: program) { checkDiagnostics(program) }
  }

  private func checkDiagnostics(_ program: Program) {
    let result = Command(words: [Repository.alder, "check", program.path]).run()
    let reported = Text.lines(result.output + result.errors).compactMap { line -> String? in
      guard line.hasPrefix(program.path + ":") else { return nil }
      let rest = line.dropFirst(program.path.count + 1)
      // Notes explain the report above them.
      return rest.prefixMatch(of: #/[0-9]+:[0-9]+: (?!note: )/#) == nil ? nil : String(rest)
    }
    let difference = Text.difference(
      expected: program.diagnostics.sorted(by: Self.isBefore),
      actual: reported.sorted(by: Self.isBefore))
    if let difference { Issue.record("\(program.path)\n\(difference)") }
    let hasErrors = reported.contains { !$0.contains(": Warning: ") }
    #expect(result.status == (hasErrors ? 1 : 0))
  }

  /// By line and column.
  private static func isBefore(_ a: String, _ b: String) -> Bool {
    func place(_ text: String) -> (Int, Int) {
      let parts = text.split(separator: ":", maxSplits: 2).prefix(2).map { Int($0) ?? 0 }
      return (parts[0], parts.count > 1 ? parts[1] : 0)
    }
    return place(a) < place(b)
  }
}

extension Run: CustomStringConvertible {
  var description: String { testDescription }
}
