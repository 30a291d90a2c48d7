extension [Diagnostic] {
  /// The first errors and the first warnings, and how many more there are: a file that is no Erlang at
  /// all has an error in each line, which nobody reads and which takes long to show.
  public func limited(errors: Int = 100, warnings: Int = 1000) -> [Diagnostic] {
    var left = (errors: errors, warnings: warnings)
    var omitted = (errors: 0, warnings: 0)
    var result: [Diagnostic] = []
    for diagnostic in self {
      if diagnostic.isError {
        left.errors -= 1
        if left.errors < 0 { omitted.errors += 1 } else { result.append(diagnostic) }
      } else {
        left.warnings -= 1
        if left.warnings < 0 { omitted.warnings += 1 } else { result.append(diagnostic) }
      }
    }
    if omitted.errors > 0 {
      result.append(.error("\(omitted.errors) more errors are not shown", at: .none))
    }
    if omitted.warnings > 0 {
      result.append(.warning("\(omitted.warnings) more warnings are not shown", at: .none))
    }
    return result
  }
}
