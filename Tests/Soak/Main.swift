import Trials

@main
enum Main {
  static func main() {}
}
