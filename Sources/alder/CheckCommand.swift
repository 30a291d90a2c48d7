import Alder

/// `alder check FILE...`: diagnostics on standard error, and for each file a line on standard
/// output, `OK file` or `FAIL file reason`.
struct CheckCommand {
  let loader: ModuleLoader

  /// The exit status: 0 when there is no error in any file.
  func run(_ files: [String]) -> Int32 {
    // All of them, so no short cut.
    files.map(check).allSatisfy { $0 } ? 0 : 1
  }

  private func check(_ file: String) -> Bool {
    let checked: ModuleLoader.Checked
    do throws(ModuleLoader.Unreadable) {
      checked = try loader.check(file: file)
    } catch {
      Terminal.print("FAIL \(file) \(error.reason)")
      return false
    }
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
