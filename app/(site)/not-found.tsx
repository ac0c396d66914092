export { NotHere as default } from "@/components/ui/not-here";
