import Alder

/// `alder check FILE...`: diagnostics on standard error, and for each file a line on standard
/// output, `OK file` or `FAIL file reason`.
struct CheckCommand {
  let loader: ModuleLoader
  /// Checks files with parse transforms, which have to be run; gives the exit status.
  let checkTransformed: ([String]) -> Int32

  /// The exit status: 0 when there is no error in any file.
  func run(_ files: [String]) -> Int32 {
    // All of them, so no short cut.
    let results = files.map(check)
    let transformed = zip(files, results).filter { $1 == nil }.map(\.0)
    let isRight = results.allSatisfy { $0 ?? true }
    if transformed.isEmpty { return isRight ? 0 : 1 }
    let status = checkTransformed(transformed)
    return isRight ? status : 1
  }

  /// Whether there is no error; nil if the file has parse transforms.
  private func check(_ file: String) -> Bool? {
    let checked: ModuleLoader.Checked
    do throws(ModuleLoader.Unreadable) {
      checked = try loader.check(file: file)
    } catch {
      Terminal.print("FAIL \(file) \(error.reason)")
      return false
    }
    if !checked.transforms.isEmpty { return nil }
    for diagnostic in checked.diagnostics { Terminal.complain(checked.rendered(diagnostic)) }
    guard let first = checked.diagnostics.first(where: \.isError) else {
      Terminal.print("OK \(file)")
      return true
    }
    let more = checked.errorCount > 1 ? " (and \(checked.errorCount - 1) more)" : ""
    Terminal.print("FAIL \(file) \(first.message)\(more)")
    return false
  }
}
